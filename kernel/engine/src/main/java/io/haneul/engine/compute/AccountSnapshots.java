package io.haneul.engine.compute;

import io.haneul.engine.core.Belongings;
import io.haneul.engine.core.Events;
import io.haneul.jobs.Run;
import io.haneul.model.AccountId;
import io.haneul.model.JobId;
import io.haneul.store.Tx;
import io.haneul.store.compute.SnapshotRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An account's snapshots, and how they are taken from it. */
final class AccountSnapshots implements Belongings.Kind {
    private static final int AT_ONCE = 50;

    private final SnapshotCommands commands;

    AccountSnapshots(SnapshotCommands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "snapshots";
    }

    @Override
    public long left(Tx tx, AccountId account) {
        return tx.snapshots().countOf(account);
    }

    @Override
    public List<JobId> take(Tx tx, AccountId account, Run.Origin by) {
        List<JobId> jobs = new ArrayList<>();
        for (SnapshotRow snapshot : tx.snapshots().ofAccount(account, AT_ONCE)) {
            jobs.add(
                    snapshot.jobId() == null
                            ? commands.remove(tx, snapshot, Events.Owner.of(by), Optional.of(by))
                            : snapshot.jobId());
        }
        return jobs;
    }
}
