package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.model.HostId;
import io.haneul.spi.hypervisor.NicSpec;
import io.haneul.store.Store.Write;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Plugs a running machine into one more network; of one that does not run the row is all there is. */
final class PlugNic implements Script<NicBaton> {
    private static final String EVENT = "NIC.CREATE";

    private final Parts parts;
    private final Specs specs;

    PlugNic(Parts parts, Specs specs) {
        this.parts = parts;
        this.specs = specs;
    }

    @Override
    public String name() {
        return "plug-nic";
    }

    @Override
    public Class<NicBaton> baton() {
        return NicBaton.class;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(3);
    }

    @Override
    public List<Step<NicBaton>> steps() {
        return List.of(Step.of("plug", this::plug, this::unplug));
    }

    private Optional<VmRow> running(NicBaton baton) {
        return parts.store().read(tx -> tx.vms().find(baton.vm())).filter(vm -> vm.state() == VmState.RUNNING);
    }

    private Outcome<NicBaton> plug(Run run, NicBaton baton) throws Fault, InterruptedException {
        Optional<VmRow> running = running(baton);
        if (running.isEmpty()) {
            return Outcome.next(baton, tx -> told(tx, baton));
        }
        VmRow vm = running.get();
        HostId host = Objects.requireNonNull(vm.hostId());
        Specs.Brought brought = specs.bringWires(run, vm.id(), host);
        if (brought.job().isPresent()) {
            return Outcome.awaitJob(brought.job().get());
        }
        List<StartBaton.Wire> wires = brought.wires().stream()
                .filter(wire -> wire.nic().id().equals(baton.nic()))
                .toList();
        Optional<Outcome<NicBaton>> wait = specs.awaitServices(wires);
        if (wait.isPresent()) {
            return wait.get();
        }
        for (StartBaton.Wire wire : wires) {
            parts.hypervisors().ensureNicAttached(run, host, vm, wire.spec());
        }
        return Outcome.next(baton, tx -> {
            parts.networks()
                    .settle(
                            tx,
                            wires.stream()
                                    .filter(StartBaton.Wire::pending)
                                    .map(StartBaton.Wire::nic)
                                    .toList());
            told(tx, baton);
        });
    }

    private static void told(io.haneul.store.Tx tx, NicBaton baton) {
        tx.vms().find(baton.vm()).ifPresent(vm -> Events.completed(tx, EVENT, baton.who(), Machines.resource(vm)));
    }

    private Outcome<NicBaton> unplug(Run run, NicBaton baton) throws Fault, InterruptedException {
        Optional<VmRow> running = running(baton);
        if (running.isPresent()) {
            VmRow vm = running.get();
            List<NicSpec> specs = parts.networks().specs(vm.id(), vm.hypervisor()).stream()
                    .filter(spec -> spec.id().equals(baton.nic().value()))
                    .toList();
            for (NicSpec spec : specs) {
                parts.hypervisors().ensureNicDetached(run, Objects.requireNonNull(vm.hostId()), vm, spec);
            }
        }
        return Outcome.next(baton);
    }

    @Override
    public Write failed(NicBaton baton, Failure failure) {
        return tx -> {
            tx.nics().find(baton.nic()).ifPresent(nic -> parts.networks().unplug(tx, nic));
            tx.vms()
                    .find(baton.vm())
                    .ifPresent(vm -> Events.failed(
                            tx, new Events.Happening(EVENT, baton.who(), Machines.resource(vm)), failure.text()));
        };
    }
}
