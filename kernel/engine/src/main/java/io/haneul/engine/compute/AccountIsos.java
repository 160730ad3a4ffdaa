package io.haneul.engine.compute;

import io.haneul.engine.core.Belongings;
import io.haneul.jobs.Run;
import io.haneul.model.AccountId;
import io.haneul.model.JobId;
import io.haneul.store.Tx;
import java.util.List;

/** An account's ISOs, and how they are taken from it. */
final class AccountIsos implements Belongings.Kind {
    private static final int AT_ONCE = 50;

    private final IsoCommands commands;

    AccountIsos(IsoCommands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "ISOs";
    }

    @Override
    public long left(Tx tx, AccountId account) {
        return tx.isos().countOf(account);
    }

    @Override
    public List<JobId> take(Tx tx, AccountId account, Run.Origin by) {
        tx.isos().unshareOf(account);
        return tx.isos().ofAccount(account, AT_ONCE).stream()
                .map(iso -> commands.remove(tx, iso, by))
                .toList();
    }
}
