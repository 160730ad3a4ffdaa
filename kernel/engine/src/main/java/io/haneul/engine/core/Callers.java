package io.haneul.engine.core;

import io.haneul.commands.DefaultRole;
import io.haneul.engine.command.Caller;
import io.haneul.model.UserId;
import io.haneul.store.Tx;
import io.haneul.store.identity.StandingRow;
import java.util.Optional;

/** Makes the caller of a user as it stands now: for jobs, which outlive the call that made them. */
public final class Callers {
    private Callers() {}

    /** {@return the user as a caller; empty when it is gone or may not call any more} */
    public static Optional<Caller> of(Tx tx, UserId user) {
        return tx.users().standing(user).filter(StandingRow::mayCall).map(Callers::of);
    }

    /** {@return the user as a caller} */
    public static Caller of(StandingRow row) {
        return new Caller(
                row.userId(),
                row.accountId(),
                row.accountName(),
                row.domainId(),
                row.domainPath(),
                row.roleId(),
                DefaultRole.valueOf(row.roleType()));
    }
}
