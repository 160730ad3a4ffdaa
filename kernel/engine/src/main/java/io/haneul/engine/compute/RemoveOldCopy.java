package io.haneul.engine.compute;

import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.model.PoolId;
import io.haneul.model.VolumeId;
import java.util.List;
import java.util.Optional;

/** Removes what a volume that was brought to another pool has left in the pool it was in. */
final class RemoveOldCopy implements Script<RemoveOldCopy.Baton> {
    private final Disks disks;

    RemoveOldCopy(Disks disks) {
        this.disks = disks;
    }

    /**
     * What is removed from where.
     *
     * @param epoch that calls to its storage were of, at most
     */
    record Baton(VolumeId volume, PoolId pool, Optional<String> handle, long epoch) {}

    @Override
    public String name() {
        return "remove-old-copy";
    }

    @Override
    public Class<Baton> baton() {
        return Baton.class;
    }

    @Override
    public List<Step<Baton>> steps() {
        return List.of(Step.of("remove", this::remove));
    }

    private Outcome<Baton> remove(Run run, Baton baton) throws Fault, InterruptedException {
        disks.ensureAbsent(run, baton);
        return Outcome.next(baton);
    }
}
