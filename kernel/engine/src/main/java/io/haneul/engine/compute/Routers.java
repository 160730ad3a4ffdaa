package io.haneul.engine.compute;

import io.haneul.engine.compute.Lifecycle.Wisher;
import io.haneul.engine.compute.StartBaton.Pin;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.WellKnown;
import io.haneul.engine.network.ApplianceHost;
import io.haneul.engine.network.Appliances;
import io.haneul.jobs.Admission;
import io.haneul.jobs.Subject;
import io.haneul.model.HypervisorType;
import io.haneul.model.JobId;
import io.haneul.model.NetworkId;
import io.haneul.spi.network.ApplianceSpec;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmKind;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmRowBuilder;
import io.haneul.store.compute.VmState;
import io.haneul.store.network.NetworkRow;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Runs the appliances of networks as machines of the system: made when a network needs one, started and removed by the same
 * scripts as any other.
 */
final class Routers implements Appliances {
    private static final String EVENT = "ROUTER.CREATE";

    private final Kernel kernel;
    private final Parts parts;
    private final Lifecycle lifecycle;
    private final StartVm start;

    Routers(Kernel kernel, Parts parts, Lifecycle lifecycle, StartVm start) {
        this.kernel = kernel;
        this.parts = parts;
        this.lifecycle = lifecycle;
        this.start = start;
    }

    @Override
    public Optional<JobId> ensureRunning(NetworkId network, ApplianceSpec spec, String provider) {
        return kernel.store().inTransaction(tx -> {
            NetworkRow served = tx.networks().find(network).orElseThrow();
            Optional<VmRow> there = of(tx, network, provider);
            if (there.isEmpty()) {
                return Optional.of(make(tx, served, spec, provider));
            }
            VmRow router = there.get();
            return switch (router.state()) {
                case RUNNING -> Optional.empty();
                case STOPPED -> Optional.of(lifecycle.start(tx, router, Pin.nowhere(), wisher(router, "ROUTER.START")));
                case ERROR -> Optional.of(lifecycle.expunge(tx, router, wisher(router, "ROUTER.DESTROY")));
                default -> Optional.ofNullable(router.jobId());
            };
        });
    }

    private static Wisher wisher(VmRow router, String event) {
        return new Wisher(Lifecycle.systemOwner(router), Optional.empty(), event);
    }

    private static Optional<VmRow> of(Tx tx, NetworkId network, String provider) {
        return tx.vms().appliancesOf(network).stream()
                .filter(vm -> provider.equals(vm.provider()))
                .findFirst();
    }

    private JobId make(Tx tx, NetworkRow network, ApplianceSpec spec, String provider) {
        UUID id = NewIds.next();
        VmRow router = row(tx, network, spec, id).provider(provider).build();
        Events.Owner told = new Events.Owner(WellKnown.SYSTEM_USER, network.accountId(), network.domainId());
        StartBaton baton = new StartBaton(id, true, Pin.nowhere(), Optional.empty(), List.of(), EVENT, told);
        Subject subject = Machines.subject(id);
        JobId job = kernel.jobs()
                .admit(
                        tx,
                        new Admission<>(
                                start,
                                baton,
                                List.of(subject),
                                true,
                                Optional.empty(),
                                Optional.of(new Admission.Instance(Machines.ROUTER, id))));
        tx.vms().insert(router.withJobId(job));
        parts.networks().plugAppliance(tx, id, network.id(), spec);
        return job;
    }

    private VmRowBuilder row(Tx tx, NetworkRow network, ApplianceSpec spec, UUID id) {
        String name = InstanceNames.of(spec.prefix(), id);
        HypervisorType hypervisor = parts.hosts().index().hostsIn(network.zoneId()).stream()
                .filter(host -> host.enabled())
                .map(host -> host.hypervisor())
                .findFirst()
                .orElseGet(() -> new HypervisorType("None"));
        return VmRowBuilder.builder()
                .id(id)
                .kind(VmKind.ROUTER)
                .instanceName(name)
                .name(name)
                .displayName(name)
                .accountId(network.accountId())
                .domainId(network.domainId())
                .zoneId(network.zoneId())
                .hypervisor(hypervisor)
                .cores(spec.cores())
                .speedMhz((int) spec.speed().value())
                .memoryMib((int) spec.memory().toMebi())
                .ha(true)
                .state(VmState.STARTING)
                .networkId(network.id())
                .created(tx.now())
                .updated(tx.now());
    }

    @Override
    public Optional<ApplianceHost> running(NetworkId network, String provider) {
        return kernel.store()
                .read(tx -> of(tx, network, provider))
                .filter(vm -> vm.state() == VmState.RUNNING && vm.hostId() != null)
                .map(vm -> new ApplianceHost(Hypervisors.ref(vm), java.util.Objects.requireNonNull(vm.hostId())));
    }

    @Override
    public Optional<JobId> remove(NetworkId network) {
        return kernel.store().inTransaction(tx -> {
            for (VmRow router : tx.vms().appliancesOf(network)) {
                Wisher wisher = wisher(router, "ROUTER.DESTROY");
                Optional<JobId> job =
                        switch (router.state()) {
                            case RUNNING, STOPPED, ERROR -> Optional.of(lifecycle.destroy(tx, router, true, wisher));
                            case DESTROYED -> Optional.of(lifecycle.expunge(tx, router, wisher));
                            default -> Optional.ofNullable(router.jobId());
                        };
                if (job.isPresent()) {
                    return job;
                }
            }
            return Optional.empty();
        });
    }
}
