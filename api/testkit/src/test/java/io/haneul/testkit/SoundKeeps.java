package io.haneul.testkit;

import static io.haneul.model.FaultKind.INVALID;
import static io.haneul.model.FaultKind.NOT_FOUND;
import static io.haneul.testkit.Specimens.fault;

import io.haneul.model.Fault;
import io.haneul.model.Handle;
import io.haneul.model.VmSnapshotId;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.VmRef;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmObservation.Power;
import io.haneul.spi.hypervisor.VmRevert;
import io.haneul.spi.hypervisor.VmSnapshotObservation;
import io.haneul.spi.hypervisor.VmSnapshotRef;
import io.haneul.spi.hypervisor.VmSnapshotSpec;
import io.haneul.spi.hypervisor.VmSnapshots;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Hosts that keep machines as they were. */
final class SoundKeeps extends SoundMachines implements VmSnapshots {
    String content = "";
    final Map<VmSnapshotId, Kept> kept = new LinkedHashMap<>();
    UUID wish = new UUID(0, 0);

    /** What a snapshot holds. */
    record Kept(String content, boolean memory) {}

    /** A snapshot that nobody took. */
    void fake() {
        kept.put(new VmSnapshotId(new UUID(4, 1)), new Kept("", false));
    }

    private Vm vm(Call call, Target target, VmRef ref) throws Fault, InterruptedException {
        enter();
        Vm vm = at(target).get(ref.id());
        if (vm == null) {
            throw fault(NOT_FOUND);
        }
        guard(vm, call);
        return vm;
    }

    private static VmSnapshotObservation observation(VmSnapshotId id, Kept kept) {
        return new VmSnapshotObservation(id, new Handle("kept"), kept.memory(), Optional.empty());
    }

    @Override
    public synchronized VmSnapshotObservation ensureVmSnapshot(Call call, Target target, VmSnapshotSpec spec)
            throws Fault, InterruptedException {
        Vm vm = vm(call, target, spec.snapshot().vm());
        if (spec.memory() && vm.power != Power.RUNNING) {
            throw fault(INVALID);
        }
        kept.putIfAbsent(spec.snapshot().id(), new Kept(content, spec.memory()));
        return observation(spec.snapshot().id(), kept.get(spec.snapshot().id()));
    }

    @Override
    public synchronized VmObservation ensureReverted(Call call, Target target, VmRevert revert)
            throws Fault, InterruptedException {
        Vm vm = vm(call, target, revert.snapshot().vm());
        Kept to = kept.get(revert.snapshot().id());
        if (to == null) {
            throw fault(NOT_FOUND);
        }
        if (!revert.wish().equals(wish)) {
            wish = revert.wish();
            content = to.content();
            vm.power = to.memory() ? Power.RUNNING : Power.STOPPED;
        }
        return seen(vm);
    }

    @Override
    public synchronized void ensureVmSnapshotAbsent(Call call, Target target, VmSnapshotRef snapshot)
            throws Fault, InterruptedException {
        enter();
        Vm vm = at(target).get(snapshot.vm().id());
        if (vm != null) {
            guard(vm, call);
            kept.remove(snapshot.id());
        }
    }

    @Override
    public synchronized List<VmSnapshotObservation> observeVmSnapshots(Call call, Target target, VmRef ref) {
        return kept.entrySet().stream()
                .map(one -> observation(one.getKey(), one.getValue()))
                .toList();
    }

    @Override
    public synchronized void ensureAbsent(Call call, Target target, VmRef ref) throws Fault, InterruptedException {
        super.ensureAbsent(call, target, ref);
        kept.clear();
    }
}
