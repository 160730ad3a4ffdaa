package io.haneul.engine.access;

import io.haneul.commands.Kind;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Seen;
import io.haneul.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks every reference of every command before its handler sees it. A thing that is absent and one that is somebody else's
 * are told apart by nothing: a list filtered by either is empty, any other command is refused in the same words.
 */
public final class Gatekeeper {
    private final Store store;
    private final References references;

    public Gatekeeper(Store store, References references) {
        this.store = store;
        this.references = references;
    }

    /**
     * Checks the references of a command.
     *
     * @param seen is given what was read of them
     * @return whether the command may go on; false means that it is a list filtered by something the caller cannot see, so
     *     that its answer is empty
     * @throws Refusal naming the parameter, for any other command
     */
    public boolean admits(Caller caller, CommandDescriptor command, Record bound, Seen seen) {
        List<Claim> given = Claim.of(command, bound);
        if (given.isEmpty()) {
            return true;
        }
        Optional<Refusal> refusal = store.read(tx -> {
            References.Reading reading = new References.Reading(tx, seen);
            return given.stream()
                    .flatMap(claim -> firstRefused(reading, caller, claim).stream())
                    .findFirst();
        });
        if (refusal.isPresent() && command.kind() != Kind.LIST) {
            throw refusal.get();
        }
        return refusal.isEmpty();
    }

    /** As {@link #admits(Caller, CommandDescriptor, Record, Seen)}, for whom nothing of it matters but the answer. */
    public boolean admits(Caller caller, CommandDescriptor command, Record bound) {
        return admits(caller, command, bound, new Seen());
    }

    private Optional<Refusal> firstRefused(References.Reading reading, Caller caller, Claim claim) {
        List<UUID> granted = references.granted(reading, caller, claim.asked(), claim.ids());
        return claim.ids().stream()
                .filter(id -> !granted.contains(id))
                .findFirst()
                .map(id -> Refusal.reference(claim.name(), id));
    }
}
