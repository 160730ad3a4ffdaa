package io.haneul.spi.event;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.EventId;
import io.haneul.model.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened.
 *
 * @param sequence    grows from event to event; the same whenever it is delivered, so that a sink can tell what it has already
 * @param id          of the event, as in {@code listEvents}
 * @param type        such as {@code VM.CREATE}
 * @param state       such as {@code Completed}
 * @param level       such as {@code INFO}
 * @param description for people, without secrets
 * @param created     when it happened
 * @param user        who did it; absent for the system
 * @param account     whose thing it is
 * @param domain      of that account
 * @param subject     what it happened to, when it is one thing
 */
public record EventRecord(
        long sequence,
        EventId id,
        String type,
        String state,
        String level,
        String description,
        Instant created,
        Optional<UserId> user,
        Optional<AccountId> account,
        Optional<DomainId> domain,
        Optional<Subject> subject) {
    /**
     * A thing of the cloud.
     *
     * @param kind such as {@code VirtualMachine}
     * @param id   of it
     * @param name of it; empty when it has none
     */
    public record Subject(String kind, UUID id, String name) {}
}
