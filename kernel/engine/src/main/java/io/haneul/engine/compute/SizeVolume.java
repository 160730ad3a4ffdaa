package io.haneul.engine.compute;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.DiskOfferingId;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.PoolId;
import io.haneul.store.Store.Write;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VolumeRow;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives a volume another size. Room for a larger one is taken when the job is admitted, and given back when it fails; that of a
 * smaller one is given back when it is smaller. Holds the volume, and the machine that has it.
 */
final class SizeVolume implements Script<SizeVolume.Baton> {
    private final Parts parts;

    SizeVolume(Parts parts) {
        this.parts = parts;
    }

    /**
     * How large it is to be.
     *
     * @param vm       that has it
     * @param before   its size, in bytes
     * @param after    the size it gets
     * @param offering it had
     * @param next     the offering it gets
     */
    record Baton(
            VolumeWork work,
            Optional<UUID> vm,
            long before,
            long after,
            Optional<DiskOfferingId> offering,
            Optional<DiskOfferingId> next) {
        private boolean grows() {
            return after > before;
        }
    }

    @Override
    public String name() {
        return "resize-volume";
    }

    @Override
    public Class<Baton> baton() {
        return Baton.class;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(3);
    }

    @Override
    public List<Step<Baton>> steps() {
        return List.of(Step.of("claim", SizeVolume::claim), Step.of("resize", this::resize, this::back));
    }

    private static Outcome<Baton> claim(Run run, Baton baton) {
        return Outcome.next(baton, tx -> baton.work().claim(tx, run));
    }

    /** Takes the room that the volume grows by, and writes its size down; with the admission. */
    static void grow(Tx tx, Parts parts, VolumeRow volume, Baton baton) {
        if (!baton.grows()) {
            return;
        }
        long more = baton.after() - baton.before();
        if (volume.poolId() != null && tx.pools().resizeShare(volume.poolId(), more) == 0) {
            throw new Refusal(ApiCode.INSUFFICIENT_CAPACITY, "The volume's pool has no room for that size");
        }
        resized(tx, parts, volume, new Change(baton.before(), baton.after(), baton.next()));
    }

    private record Change(long from, long to, Optional<DiskOfferingId> offering) {}

    private static void resized(Tx tx, Parts parts, VolumeRow volume, Change change) {
        if (tx.volumes()
                        .resize(
                                volume.id(),
                                change.from(),
                                change.to(),
                                change.offering().orElse(null))
                == 0) {
            throw new IllegalStateException("volume " + volume.id() + " has another size meanwhile");
        }
        PoolId pool = volume.poolId();
        if (pool != null) {
            tx.afterCommit(() -> parts.hosts().index().resizedIn(pool, change.to() - change.from()));
        }
    }

    private Outcome<Baton> resize(Run run, Baton baton) throws Fault, InterruptedException {
        VolumeRow volume = parts.store()
                .read(tx -> tx.volumes().find(baton.work().volume()))
                .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "the volume is gone"));
        if (volume.poolId() != null && volume.handle() != null && baton.after() != baton.before()) {
            make(run, baton, volume, baton.after());
        }
        return Outcome.end(baton, tx -> {
            if (!baton.grows()) {
                resized(tx, parts, volume, new Change(baton.before(), baton.after(), baton.next()));
                if (volume.poolId() != null) {
                    tx.pools().resizeShare(volume.poolId(), baton.after() - baton.before());
                }
            }
            baton.work().done(tx, baton.work().from());
        });
    }

    private void make(Run run, Baton baton, VolumeRow volume, long bytes) throws Fault, InterruptedException {
        Optional<VmRow> vm =
                baton.vm().flatMap(id -> parts.store().read(tx -> tx.vms().find(id)));
        if (vm.isPresent() && vm.get().hostId() != null) {
            int device = Objects.requireNonNull(volume.device());
            parts.hypervisors()
                    .ensureGrown(run, vm.get().hostId(), parts.disks().plug(vm.get(), volume.withSize(bytes), device));
        } else {
            parts.disks().ensureSize(run, volume, baton.work().epoch(), bytes);
        }
    }

    /** A guest that has seen its disk grow may use all of it already: only a disk that nobody uses becomes smaller again. */
    private Outcome<Baton> back(Run run, Baton baton) throws Fault, InterruptedException {
        Optional<VolumeRow> volume =
                parts.store().read(tx -> tx.volumes().find(baton.work().volume()));
        boolean isUsed = baton.vm()
                .flatMap(id -> parts.store().read(tx -> tx.vms().find(id)))
                .filter(vm -> vm.hostId() != null)
                .isPresent();
        if (volume.isPresent()
                && volume.get().poolId() != null
                && volume.get().handle() != null
                && !isUsed
                && hasChanged(run, volume.get(), baton)) {
            parts.disks().ensureSize(run, volume.get(), baton.work().epoch(), baton.before());
        }
        return Outcome.next(baton);
    }

    /** A storage that refuses one size refuses another perhaps: it is asked only when there is something to take back. */
    private boolean hasChanged(Run run, VolumeRow volume, Baton baton) throws Fault, InterruptedException {
        return parts.disks()
                .observeSize(run, volume)
                .filter(size -> size.value() != baton.before())
                .isPresent();
    }

    @Override
    public Write failed(Baton baton, Failure failure) {
        return tx -> {
            if (baton.grows()) {
                tx.volumes().find(baton.work().volume()).ifPresent(volume -> {
                    resized(tx, parts, volume, new Change(baton.after(), baton.before(), baton.offering()));
                    if (volume.poolId() != null) {
                        tx.pools().resizeShare(volume.poolId(), baton.before() - baton.after());
                    }
                });
            }
            baton.work().failed(tx, failure);
        };
    }
}
