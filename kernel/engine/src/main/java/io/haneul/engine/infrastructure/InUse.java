package io.haneul.engine.infrastructure;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.model.Id;
import io.haneul.store.Tx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Why something must not be removed yet. Areas above this one say what of theirs stands on a zone, host, pool, range of
 * addresses ..., while the engine is assembled; the check runs in the transaction that removes.
 */
public final class InUse {
    private final Map<Class<? extends Id>, List<Check>> checks = new ConcurrentHashMap<>();

    InUse() {}

    /** Looks what stands on a thing. */
    @FunctionalInterface
    public interface Check {
        /** {@return what does, such as {@code 3 networks}; empty for nothing} */
        Optional<String> by(Tx tx, UUID id);
    }

    /** Names what looks after a kind of thing. */
    public void add(Class<? extends Id> kind, Check check) {
        checks.computeIfAbsent(kind, k -> new CopyOnWriteArrayList<>()).add(check);
    }

    /**
     * Refuses to go on while something stands on the thing.
     *
     * @param what the thing, for the caller, such as {@code Zone z1}
     */
    void refuse(Tx tx, Id id, String what) {
        for (Check check : checks.getOrDefault(id.getClass(), List.of())) {
            check.by(tx, id.value()).ifPresent(user -> {
                throw new Refusal(ApiCode.IN_USE, what + " is used by " + user);
            });
        }
    }
}
