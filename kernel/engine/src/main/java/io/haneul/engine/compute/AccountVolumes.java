package io.haneul.engine.compute;

import io.haneul.engine.core.Belongings;
import io.haneul.engine.core.Events;
import io.haneul.jobs.Run;
import io.haneul.model.AccountId;
import io.haneul.model.JobId;
import io.haneul.store.Tx;
import io.haneul.store.compute.VolumeRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An account's volumes that no machine has, and how they are taken from it. */
final class AccountVolumes implements Belongings.Kind {
    private static final int AT_ONCE = 50;

    private final VolumeCommands commands;

    AccountVolumes(VolumeCommands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "volumes";
    }

    @Override
    public long left(Tx tx, AccountId account) {
        return tx.volumes().countLooseOf(account);
    }

    @Override
    public List<JobId> take(Tx tx, AccountId account, Run.Origin by) {
        List<JobId> jobs = new ArrayList<>();
        for (VolumeRow volume : tx.volumes().looseOf(account, AT_ONCE)) {
            jobs.add(
                    volume.jobId() == null
                            ? commands.remove(tx, volume, Events.Owner.of(by), Optional.of(by))
                            : volume.jobId());
        }
        return jobs;
    }
}
