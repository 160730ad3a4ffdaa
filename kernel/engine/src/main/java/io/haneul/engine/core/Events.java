package io.haneul.engine.core;

import io.haneul.engine.command.Caller;
import io.haneul.jobs.Run;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.EventId;
import io.haneul.model.UserId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.event.EventRowBuilder;
import java.util.UUID;

/** Writes down what happened, in the transaction in which it happened. Never a secret in a description. */
public final class Events {
    private Events() {}

    /**
     * Who a happening is told to.
     *
     * @param user who did it
     */
    public record Owner(UserId user, AccountId account, DomainId domain) {
        /** {@return the caller} */
        public static Owner of(Caller caller) {
            return new Owner(caller.user(), caller.account(), caller.domain());
        }

        /** {@return who made a job} */
        public static Owner of(Run.Origin origin) {
            return new Owner(origin.user(), origin.account(), origin.domain());
        }

        /** {@return the same doer, told to the owner of the thing} */
        public Owner tellingTo(AccountId owner, DomainId ownersDomain) {
            return new Owner(user, owner, ownersDomain);
        }
    }

    /**
     * The thing it happened to.
     *
     * @param kind as {@code resourcetype} on the wire, such as {@code VirtualMachine}
     */
    public record Resource(String kind, UUID id, String name) {}

    /** How far it has come; jobs tell all of them, calls that are done at once only the last. */
    public enum Stage {
        SCHEDULED("Scheduled"),
        STARTED("Started"),
        COMPLETED("Completed");

        private final String wire;

        Stage(String wire) {
            this.wire = wire;
        }
    }

    /**
     * What happens, whatever its stage.
     *
     * @param type  as on the wire, such as {@code VM.CREATE}
     * @param owner in whose name
     */
    public record Happening(String type, Owner owner, Resource resource) {
        private String text() {
            return type + " of " + resource.kind() + " " + resource.name();
        }
    }

    /** Tells that something was done. */
    public static void completed(Tx tx, String type, Owner owner, Resource resource) {
        tell(tx, Stage.COMPLETED, new Happening(type, owner, resource));
    }

    /** Tells how far something has come. */
    public static void tell(Tx tx, Stage stage, Happening what) {
        tx.events().insert(event(tx, stage, what).build());
    }

    /** Tells that something failed, and why. */
    public static void failed(Tx tx, Happening what, String reason) {
        String text = "Error while " + what.text() + ": " + reason;
        tx.events()
                .insert(event(tx, Stage.COMPLETED, what)
                        .level("ERROR")
                        .description(text.length() > 1024 ? text.substring(0, 1024) : text)
                        .build());
    }

    private static EventRowBuilder event(Tx tx, Stage stage, Happening what) {
        Owner owner = what.owner();
        Resource resource = what.resource();
        return EventRowBuilder.builder()
                .id(NewIds.of(EventId.class))
                .type(what.type())
                .state(stage.wire)
                .level("INFO")
                .description("Successfully " + stage.wire.toLowerCase(java.util.Locale.ROOT) + " " + what.text())
                .userId(owner.user())
                .accountId(owner.account())
                .domainId(owner.domain())
                .resourceKind(resource.kind())
                .resourceId(resource.id())
                .resourceName(resource.name())
                .created(tx.now());
    }
}
