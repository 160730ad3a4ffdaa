package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.spi.hypervisor.NicSpec;
import io.haneul.store.Store.Write;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Takes a machine out of a network. What its host could not be made to take out stays. */
final class UnplugNic implements Script<NicBaton> {
    private static final String EVENT = "NIC.DELETE";

    private final Parts parts;

    UnplugNic(Parts parts) {
        this.parts = parts;
    }

    @Override
    public String name() {
        return "unplug-nic";
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
        return List.of(Step.of("unplug", this::unplug));
    }

    private Outcome<NicBaton> unplug(Run run, NicBaton baton) throws Fault, InterruptedException {
        Optional<VmRow> running =
                parts.store().read(tx -> tx.vms().find(baton.vm())).filter(vm -> vm.state() == VmState.RUNNING);
        if (running.isPresent()) {
            VmRow vm = running.get();
            List<NicSpec> specs = parts.networks().specs(vm.id(), vm.hypervisor()).stream()
                    .filter(spec -> spec.id().equals(baton.nic().value()))
                    .toList();
            for (NicSpec spec : specs) {
                parts.hypervisors().ensureNicDetached(run, Objects.requireNonNull(vm.hostId()), vm, spec);
            }
        }
        return Outcome.next(baton, tx -> {
            tx.nics().find(baton.nic()).ifPresent(nic -> parts.networks().unplug(tx, nic));
            tx.vms().find(baton.vm()).ifPresent(vm -> Events.completed(tx, EVENT, baton.who(), Machines.resource(vm)));
        });
    }

    @Override
    public Write failed(NicBaton baton, Failure failure) {
        return tx -> tx.vms()
                .find(baton.vm())
                .ifPresent(vm -> Events.failed(
                        tx, new Events.Happening(EVENT, baton.who(), Machines.resource(vm)), failure.text()));
    }
}
