package io.haneul.engine.compute;

import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.store.Store.Write;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VolumeRow;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Takes a volume from its machine, and from its guest first when the machine runs. Holds the machine and the volume. */
final class TakeVolume implements Script<TakeVolume.Baton> {
    private final Parts parts;

    TakeVolume(Parts parts) {
        this.parts = parts;
    }

    /** What is taken from whom. */
    record Baton(VolumeWork work, UUID vm, int device) {}

    @Override
    public String name() {
        return "detach-volume";
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
        return List.of(Step.of("unplug", this::unplug, this::plug));
    }

    private Outcome<Baton> unplug(Run run, Baton baton) throws Fault, InterruptedException {
        Optional<VmRow> vm = parts.store().read(tx -> tx.vms().find(baton.vm()));
        Optional<VolumeRow> volume =
                parts.store().read(tx -> tx.volumes().find(baton.work().volume()));
        if (vm.isPresent() && volume.isPresent() && isPlugged(vm.get(), volume.get())) {
            parts.hypervisors()
                    .ensureDetached(
                            run,
                            Objects.requireNonNull(vm.get().hostId()),
                            parts.disks().plug(vm.get(), volume.get(), baton.device()));
        }
        return Outcome.end(baton, tx -> {
            tx.volumes().detach(baton.work().volume(), baton.vm());
            baton.work().done(tx, baton.work().from());
        });
    }

    private static boolean isPlugged(VmRow vm, VolumeRow volume) {
        return vm.hostId() != null && volume.poolId() != null && vm.id().equals(volume.vmId());
    }

    /** What the guest has not let go of, or perhaps has, it keeps. */
    private Outcome<Baton> plug(Run run, Baton baton) throws Fault, InterruptedException {
        Optional<VmRow> vm = parts.store().read(tx -> tx.vms().find(baton.vm()));
        Optional<VolumeRow> volume =
                parts.store().read(tx -> tx.volumes().find(baton.work().volume()));
        if (vm.isPresent() && volume.isPresent() && isPlugged(vm.get(), volume.get())) {
            parts.hypervisors()
                    .ensureAttached(
                            run,
                            Objects.requireNonNull(vm.get().hostId()),
                            parts.disks().plug(vm.get(), volume.get(), baton.device()));
        }
        return Outcome.next(baton);
    }

    @Override
    public Write failed(Baton baton, Failure failure) {
        return tx -> baton.work().failed(tx, failure);
    }
}
