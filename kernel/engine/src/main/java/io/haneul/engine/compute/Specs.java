package io.haneul.engine.compute;

import io.haneul.engine.network.Readiness;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.HostId;
import io.haneul.model.Mhz;
import io.haneul.model.PoolId;
import io.haneul.spi.hypervisor.NicSpec;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmKind;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VolumeRow;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.NicRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Makes of a machine's rows what its hypervisor is told, and sees to it that its wires are there and served before. */
final class Specs {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Parts parts;

    Specs(Parts parts) {
        this.parts = parts;
    }

    VmSpec of(VmRow vm) {
        List<VolumeRow> volumes = parts.store().read(tx -> tx.volumes().of(vm.id()));
        String guest = Optional.ofNullable(vm.osTypeId())
                .flatMap(id -> parts.store().read(tx -> tx.osTypes().find(id)))
                .map(type -> type.name())
                .orElse("");
        return new VmSpec(
                Hypervisors.ref(vm),
                vm.cores(),
                new Mhz(vm.speedMhz()),
                new Bytes(vm.memoryBytes()),
                guest,
                parts.disks().specs(volumes),
                parts.networks().specs(vm.id(), vm.hypervisor()));
    }

    /** {@return what to wait for until all the machine's networks are implemented and on the host; empty when they are} */
    <B extends Record> Optional<Outcome<B>> awaitWires(Run run, VmRow vm, HostId host)
            throws Fault, InterruptedException {
        List<NicRow> nics = parts.store().read(tx -> tx.nics().of(vm.id()));
        List<NetworkRow> ready = new ArrayList<>();
        for (NicRow nic : nics) {
            Readiness readiness = parts.networks().ready(nic.networkId(), run.job());
            if (readiness instanceof Readiness.Wait wait) {
                return Optional.of(Outcome.awaitJob(wait.job()));
            }
            ready.add(((Readiness.Ready) readiness).network());
        }
        for (NetworkRow network : ready) {
            parts.networks().bring(run, network, host);
        }
        return Optional.empty();
    }

    /** Brings to the host again what the machine needs there and was brought before. */
    void bringAgain(Run run, VmRow vm, HostId host) throws Fault, InterruptedException {
        if (vm.kind() == VmKind.ROUTER) {
            bringAppliance(run, vm, host);
        } else {
            for (NicRow nic : parts.store().read(tx -> tx.nics().of(vm.id()))) {
                Optional<NetworkRow> network =
                        parts.store().read(tx -> tx.networks().find(nic.networkId()));
                if (network.isPresent()) {
                    parts.networks().bring(run, network.get(), host);
                }
            }
        }
        bringPools(run, vm, host);
    }

    /** Brings an appliance's wires to its host: that of the guests it serves, and those towards the kernel and the public. */
    void bringAppliance(Run run, VmRow vm, HostId host) throws Fault, InterruptedException {
        NetworkRow served = parts.store()
                .read(tx -> tx.networks().find(Objects.requireNonNull(vm.networkId())))
                .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "the network of the appliance is gone"));
        parts.networks().bring(run, served, host);
        for (NicSpec nic : parts.networks().specs(vm.id(), vm.hypervisor())) {
            parts.hypervisors().ensureSegment(run, host, nic.segment());
        }
    }

    /** Makes the pools of a machine's disks usable on its host. */
    void bringPools(Run run, VmRow vm, HostId host) throws Fault, InterruptedException {
        List<PoolId> pools = parts.store().read(tx -> tx.volumes().of(vm.id())).stream()
                .flatMap(volume -> Optional.ofNullable(volume.poolId()).stream())
                .distinct()
                .toList();
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
    <B extends Record> Optional<Outcome<B>> awaitServices(VmRow vm) throws Fault, InterruptedException {
        List<CompletableFuture<Void>> pending = new ArrayList<>();
        for (NicRow nic : parts.store().read(tx -> tx.nics().of(vm.id()))) {
            CompletableFuture<Void> applied =
                    parts.networks().applied(nic.networkId(), nic.revision()).toCompletableFuture();
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
