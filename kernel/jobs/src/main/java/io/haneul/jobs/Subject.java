package io.haneul.jobs;

import io.haneul.model.Id;
import java.util.UUID;

/**
 * What a job holds while it runs, so that no other job touches it.
 *
 * @param name kind and id, such as {@code vm:0190...}
 */
public record Subject(String name) {
    public Subject {
        if (name.isEmpty() || name.length() > 64 || name.indexOf(',') >= 0) {
            throw new IllegalArgumentException("no name for a subject: " + name);
        }
    }

    /** {@return the subject of a thing} */
    public static Subject of(String kind, UUID id) {
        return new Subject(kind + ":" + id);
    }

    /** {@return the subject of a thing} */
    public static Subject of(String kind, Id id) {
        return of(kind, id.value());
    }
}
