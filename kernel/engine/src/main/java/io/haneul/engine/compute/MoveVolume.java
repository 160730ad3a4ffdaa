package io.haneul.engine.compute;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.jobs.Admission;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Jobs;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.HostId;
import io.haneul.model.JobId;
import io.haneul.model.PoolId;
import io.haneul.store.Store.Write;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VolumeRow;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Brings a volume to another pool: by its hypervisor when its machine runs, else by its storage. The old content goes in a job of
 * its own, as from then on there is no way back. Holds the volume, and the machine that has it.
 */
final class MoveVolume implements Script<MoveVolume.Baton> {
    private final Parts parts;
    private final RemoveOldCopy remove;
    private final Jobs jobs;

    MoveVolume(Parts parts, Jobs jobs, RemoveOldCopy remove) {
        this.parts = parts;
        this.jobs = jobs;
        this.remove = remove;
    }

    /**
     * What is brought where.
     *
     * @param vm     that has it
     * @param to     the pool it goes to
     * @param reserved whether its room there is taken
     * @param live   whether the hypervisor moves it
     * @param handle by which the new pool knows it, once it is there
     */
    @RecordBuilder
    record Baton(VolumeWork work, Optional<UUID> vm, PoolId to, boolean reserved, boolean live, Optional<String> handle)
            implements MoveVolumeBatonBuilder.With {}

    @Override
    public String name() {
        return "migrate-volume";
    }

    @Override
    public Class<Baton> baton() {
        return Baton.class;
    }

    @Override
    public List<Step<Baton>> steps() {
        return List.of(
                Step.of("reserve", this::reserve, this::release),
                Step.of("copy", this::copy, this::discard),
                Step.of("switch", this::move));
    }

    private VolumeRow volume(Baton baton) throws Fault {
        return parts.store()
                .read(tx -> tx.volumes().find(baton.work().volume()))
                .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "the volume is gone"));
    }

    private Optional<VmRow> running(Baton baton) {
        return baton.vm()
                .flatMap(id -> parts.store().read(tx -> tx.vms().find(id)))
                .filter(vm -> vm.hostId() != null);
    }

    private Outcome<Baton> reserve(Run run, Baton baton) throws Fault {
        VolumeRow volume = volume(baton);
        boolean live = running(baton).isPresent();
        return Outcome.next(baton.withLive(live).withReserved(true), tx -> {
            baton.work().claim(tx, run);
            if (tx.pools().reserve(baton.to(), volume.size()) == 0) {
                throw new Refusal(ApiCode.INSUFFICIENT_CAPACITY, "The pool has no room for the volume, or is not up");
            }
            tx.afterCommit(() -> parts.hosts().index().tookPool(baton.to(), volume.accountId(), volume.size()));
        });
    }

    private Outcome<Baton> release(Run run, Baton baton) throws Fault {
        if (!baton.reserved()) {
            return Outcome.next(baton);
        }
        VolumeRow volume = volume(baton);
        return Outcome.next(baton.withReserved(false), tx -> VolumePlaces.giveBack(tx, parts, volume, baton.to()));
    }

    private Outcome<Baton> copy(Run run, Baton baton) throws Fault, InterruptedException {
        VolumeRow volume = volume(baton);
        String handle = baton.live()
                ? live(run, baton, volume, baton.to())
                : parts.disks()
                        .ensureCopy(run, volume, baton.work().epoch(), baton.to())
                        .handle()
                        .value();
        return Outcome.next(baton.withHandle(Optional.of(handle)));
    }

    private String live(Run run, Baton baton, VolumeRow volume, PoolId to) throws Fault, InterruptedException {
        VmRow vm = running(baton).orElseThrow(() -> new Fault(FaultKind.CONFLICT, "the machine does not run any more"));
        HostId host = Objects.requireNonNull(vm.hostId());
        parts.hypervisors().ensurePool(run, host, parts.disks().pool(to));
        return parts
                .hypervisors()
                .ensureMoved(
                        run,
                        host,
                        new Specs(parts).of(vm, host),
                        Map.of(volume.id(), parts.disks().pool(to)))
                .disks()
                .stream()
                .filter(disk -> disk.id().equals(volume.id()))
                .map(disk -> disk.handle().value())
                .findFirst()
                .orElseThrow(() -> new Fault(FaultKind.BROKEN, "the hypervisor does not say where the disk is now"));
    }

    /** A hypervisor or storage that refuses one move refuses another perhaps: asked only when there is something to take back. */
    private Outcome<Baton> discard(Run run, Baton baton) throws Fault, InterruptedException {
        VolumeRow volume = volume(baton);
        PoolId from = Objects.requireNonNull(volume.poolId());
        VolumeRow there = volume.withPoolId(baton.to()).withHandle(null);
        if (parts.disks().observeSize(run, there).isPresent()) {
            if (baton.live()) {
                String unused = live(run, baton, there, from);
            } else {
                parts.disks().ensureAbsent(run, there, baton.work().epoch());
            }
        }
        return Outcome.next(baton.withHandle(Optional.empty()));
    }

    private Outcome<Baton> move(Run run, Baton baton) throws Fault {
        VolumeRow volume = volume(baton);
        PoolId from = Objects.requireNonNull(volume.poolId());
        return Outcome.end(baton, tx -> {
            if (tx.volumes().moved(volume.id(), from, baton.to(), baton.handle().orElse(null)) == 0) {
                throw new IllegalStateException("volume " + volume.id() + " is in another pool meanwhile");
            }
            VolumePlaces.giveBack(tx, parts, volume, from);
            if (!baton.live()) {
                RemoveOldCopy.Baton old = new RemoveOldCopy.Baton(
                        volume.id(), from, Optional.ofNullable(volume.handle()), volume.epoch());
                JobId unused = jobs.admit(
                        tx,
                        new Admission<>(
                                remove,
                                old,
                                List.of(VolumeWork.subject(volume.id())),
                                false,
                                Optional.empty(),
                                Optional.empty()));
            }
            baton.work().done(tx, baton.work().from());
        });
    }

    @Override
    public Write failed(Baton baton, Failure failure) {
        return tx -> baton.work().failed(tx, failure);
    }
}
