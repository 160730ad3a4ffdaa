package io.haneul.jobs;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A job to be.
 *
 * @param script   its steps
 * @param baton    to begin with
 * @param subjects what it must hold while it runs, the main one first
 * @param fresh    whether the subjects are new, so that nobody can hold them
 * @param origin   the API call that makes it
 * @param instance what it is about, as {@code jobinstancetype} and {@code jobinstanceid} say it
 */
@RecordBuilder
public record Admission<B extends Record>(
        Script<B> script,
        B baton,
        List<Subject> subjects,
        boolean fresh,
        Optional<Run.Origin> origin,
        Optional<Instance> instance) {
    public Admission {
        subjects = List.copyOf(subjects);
    }

    /**
     * What an API job is about.
     *
     * @param kind on the wire, such as {@code VirtualMachine}
     */
    public record Instance(String kind, UUID id) {}
}
