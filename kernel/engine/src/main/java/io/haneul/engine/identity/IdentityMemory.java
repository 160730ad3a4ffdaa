package io.haneul.engine.identity;

import io.haneul.engine.command.Caller;
import io.haneul.model.RoleId;
import io.haneul.model.UserId;
import io.haneul.store.Tx;
import io.haneul.store.identity.RuleRow;
import java.util.List;

/**
 * What is remembered of those who call, so that a call costs no query to find out who it is.
 *
 * @param keys    by API key
 * @param callers by user
 * @param rules   by role
 */
record IdentityMemory(
        Memory<String, Authentication.KeyHolder> keys,
        Memory<UserId, Caller> callers,
        Memory<RoleId, List<RuleRow>> rules) {
    IdentityMemory() {
        this(new Memory<>(), new Memory<>(), new Memory<>());
    }

    /** Forgets all when the transaction is committed. */
    void changedBy(Tx tx) {
        tx.afterCommit(() -> {
            keys.forget();
            callers.forget();
            rules.forget();
        });
    }
}
