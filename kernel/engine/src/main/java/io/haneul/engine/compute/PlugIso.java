package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.IsoId;
import io.haneul.spi.hypervisor.IsoPlug;
import io.haneul.spi.hypervisor.IsoSpec;
import io.haneul.store.Store.Write;
import io.haneul.store.compute.VmRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts an ISO into a machine's CD drive, or takes it out; of one that runs, at once. Holds the machine. */
final class PlugIso implements Script<PlugIso.Baton> {
    private static final int TRIES = 3;

    private final Parts parts;
    private final IsoDrives.Reader reader;

    PlugIso(Parts parts, IsoDrives.Reader reader) {
        this.parts = parts;
        this.reader = reader;
    }

    /**
     * What is put where.
     *
     * @param iso    that is to be in the drive; absent for an empty one
     * @param before what was in it
     */
    record Baton(UUID vm, Optional<IsoId> iso, Optional<IsoId> before, String event, Events.Owner owner) {}

    @Override
    public String name() {
        return "plug-iso";
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
        return List.of(Step.of("plug", this::plug, this::back));
    }

    private Outcome<Baton> plug(Run run, Baton baton) throws Fault, InterruptedException {
        VmRow vm = parts.store()
                .read(tx -> tx.vms().find(baton.vm()))
                .filter(found -> VolumePlaces.mayHaveDisks(found.state()))
                .orElseThrow(() -> new Fault(FaultKind.CONFLICT, "the machine is gone, or on its way out"));
        put(run, vm, baton.iso());
        return Outcome.end(baton, tx -> {
            baton.iso().ifPresentOrElse(iso -> tx.isos().insertInto(vm.id(), iso), () -> tx.isos()
                    .eject(vm.id()));
            Events.completed(tx, baton.event(), baton.owner(), Machines.resource(vm));
        });
    }

    private void put(Run run, VmRow vm, Optional<IsoId> iso) throws Fault, InterruptedException {
        if (vm.hostId() == null) {
            return;
        }
        Optional<IsoSpec> spec = Optional.empty();
        if (iso.isPresent()) {
            spec = Optional.of(reader.spec(iso.get(), vm.zoneId())
                    .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "the ISO is not in the machine's zone")));
        }
        parts.hypervisors().ensureIso(run, vm.hostId(), new IsoPlug(Hypervisors.ref(vm), spec));
    }

    /**
     * A host that may have put something in takes it out again. One that refuses has perhaps never put it in, and is not asked for
     * ever: the drive is put right when the machine starts the next time.
     */
    private Outcome<Baton> back(Run run, Baton baton) throws Fault, InterruptedException {
        Optional<VmRow> vm = parts.store().read(tx -> tx.vms().find(baton.vm()));
        if (vm.isPresent() && run.attempt() <= TRIES) {
            put(run, vm.get(), baton.before());
        }
        return Outcome.next(baton);
    }

    @Override
    public Write failed(Baton baton, Failure failure) {
        return tx -> tx.vms()
                .find(baton.vm())
                .ifPresent(vm -> Events.failed(
                        tx, new Events.Happening(baton.event(), baton.owner(), Machines.resource(vm)), failure.text()));
    }
}
