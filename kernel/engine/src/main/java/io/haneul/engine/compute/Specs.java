package io.haneul.engine.compute;

import io.haneul.engine.compute.StartBaton.Disk;
import io.haneul.engine.compute.StartBaton.Place;
import io.haneul.engine.compute.StartBaton.Wire;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.HostId;
import io.haneul.model.JobId;
import io.haneul.model.Mhz;
import io.haneul.model.OsTypeId;
import io.haneul.model.PoolId;
import io.haneul.spi.hypervisor.NicSpec;
import io.haneul.spi.hypervisor.VmOptions;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmKind;
import io.haneul.store.compute.VmRow;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.NetworkState;
import io.haneul.store.network.NicRole;
import io.haneul.store.network.WireRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/** Makes of a machine's rows what its hypervisor is told, and sees to it that its wires are there and served before. */
final class Specs {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Parts parts;
    /** Names of operating systems: there are some hundred, and they are never changed. */
    private final Map<OsTypeId, String> guests = new ConcurrentHashMap<>();

    Specs(Parts parts) {
        this.parts = parts;
    }

    /** {@return what the host of a machine that runs is told of it} */
    VmSpec of(VmRow vm, HostId host) {
        List<Disk> disks = parts.store().read(tx -> tx.volumes().of(vm.id())).stream()
                .map(Disk::of)
                .toList();
        return of(vm, new Placed(new Place(host, Optional.empty()), disks, List.of(), false));
    }

    /**
     * Where a machine is, with its disks.
     *
     * @param wires of a machine that networks serve, where they are known
     * @param fresh whether it has just been made, so that nothing can be in its drive
     */
    record Placed(Place place, List<Disk> disks, List<Wire> wires, boolean fresh) {
        static Placed of(StartBaton baton) {
            return new Placed(baton.place().orElseThrow(), baton.disks(), baton.wires(), baton.first());
        }
    }

    VmSpec of(VmRow vm, Placed placed) {
        return new VmSpec(
                Hypervisors.ref(vm),
                vm.cores(),
                new Mhz(vm.speedMhz()),
                new Bytes(vm.memoryBytes()),
                Optional.ofNullable(vm.osTypeId()).map(this::guest).orElse(""),
                parts.disks().specs(placed.disks(), placed.place()),
                placed.wires().isEmpty()
                        ? parts.networks().specs(vm.id(), vm.hypervisor())
                        : placed.wires().stream().map(Wire::spec).toList(),
                placed.fresh() ? VmOptions.NONE : options(vm));
    }

    private VmOptions options(VmRow vm) {
        return parts.isos()
                .inDriveOf(vm)
                .map(iso -> new VmOptions(Optional.of(iso), Optional.empty(), Optional.empty(), Map.of()))
                .orElse(VmOptions.NONE);
    }

    private String guest(OsTypeId id) {
        String known = guests.get(id);
        if (known != null) {
            return known;
        }
        Optional<String> read = parts.store().read(tx -> tx.osTypes().find(id)).map(type -> type.name());
        read.ifPresent(name -> guests.put(id, name));
        return read.orElse("");
    }

    /** {@return whether the machine is one of those that networks serve, rather than one that serves them} */
    private static boolean isServed(List<WireRow> wires) {
        return wires.stream().allMatch(wire -> wire.role() == NicRole.USER);
    }

    /** Wires on a host, or what to wait for until they can be brought there. */
    record Brought(List<Wire> wires, Optional<JobId> job) {}

    /** Brings the machine's wires to its host, as soon as all its networks are implemented. */
    Brought bringWires(Run run, UUID vm, HostId host) throws Fault, InterruptedException {
        List<WireRow> wires = parts.store().read(tx -> tx.nics().wires(vm));
        if (!isServed(wires)) {
            bringAppliance(run, vm, host);
            return new Brought(List.of(), Optional.empty());
        }
        for (WireRow wire : wires) {
            Optional<JobId> wait = parts.networks().ready(wire, run.job());
            if (wait.isPresent()) {
                return new Brought(List.of(), wait);
            }
        }
        boolean wereReady = wires.stream().allMatch(wire -> wire.state() == NetworkState.IMPLEMENTED);
        if (!wereReady) {
            return bringWires(run, vm, host);
        }
        if (wires.stream().anyMatch(WireRow::filtered)) {
            parts.networks().filter(run, vm, host);
        }
        List<Wire> brought = new ArrayList<>();
        for (WireRow wire : wires) {
            parts.networks().bring(run, wire, host);
            brought.add(new Wire(
                    wire.networkId(),
                    wire.mark(),
                    wire.pendingSince() != null,
                    parts.networks().spec(wire)));
        }
        return new Brought(brought, Optional.empty());
    }

    /** Brings to the host again what the machine needs there and was brought before. */
    void bringAgain(Run run, StartBaton baton) throws Fault, InterruptedException {
        Place place = baton.place().orElseThrow();
        Brought unused = bringWires(run, baton.vm(), place.host());
        bringPools(run, baton.disks().stream().map(place::of).distinct().toList(), place.host());
    }

    /** Brings an appliance's wires to its host: that of the guests it serves, and those towards the kernel and the public. */
    private void bringAppliance(Run run, UUID id, HostId host) throws Fault, InterruptedException {
        VmRow vm = parts.store()
                .read(tx -> tx.vms().find(id))
                .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "the appliance is gone"));
        NetworkRow served = parts.store()
                .read(tx -> tx.networks().find(Objects.requireNonNull(vm.networkId())))
                .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "the network of the appliance is gone"));
        parts.networks().bring(run, served, host);
        for (NicSpec nic : parts.networks().specs(vm.id(), vm.hypervisor())) {
            parts.hypervisors().ensureSegment(run, host, nic.segment());
        }
    }

    /** Makes the pools of a machine's disks usable on its host. */
    void bringPools(Run run, List<PoolId> pools, HostId host) throws Fault, InterruptedException {
        for (PoolId pool : pools) {
            parts.hypervisors().ensurePool(run, host, parts.disks().pool(pool));
        }
    }

    /** An appliance that has started knows nothing of its network any more: it is told again. */
    void started(Tx tx, VmRow vm) {
        if (vm.kind() == VmKind.ROUTER && vm.networkId() != null) {
            parts.networks().forgotten(tx, vm.networkId());
        }
    }

    /** {@return what to wait for until the services of all its networks know the machine; empty when they do} */
    <B extends Record> Optional<Outcome<B>> awaitServices(List<Wire> wires) throws Fault, InterruptedException {
        List<CompletableFuture<Void>> pending = new ArrayList<>();
        for (Wire wire : wires) {
            if (!wire.pending()) {
                continue;
            }
            CompletableFuture<Void> applied =
                    parts.networks().applied(wire.network(), wire.nic()).toCompletableFuture();
            if (applied.isDone()) {
                throwFault(applied);
            } else {
                pending.add(applied);
            }
        }
        return pending.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Outcome.await(CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new)), PATIENCE));
    }

    private static void throwFault(CompletableFuture<Void> done) throws Fault, InterruptedException {
        try {
            done.get();
        } catch (ExecutionException | CompletionException e) {
            if (e.getCause() instanceof Fault fault) {
                throw fault;
            }
            throw new IllegalStateException("a network could not be applied", e);
        }
    }
}
