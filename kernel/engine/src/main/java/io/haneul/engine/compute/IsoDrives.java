package io.haneul.engine.compute;

import io.haneul.commands.compute.AttachIso;
import io.haneul.commands.compute.DetachIso;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.infrastructure.ImageStores;
import io.haneul.jobs.Admission;
import io.haneul.model.Handle;
import io.haneul.model.IsoId;
import io.haneul.model.JobId;
import io.haneul.model.TemplateId;
import io.haneul.model.ZoneId;
import io.haneul.spi.hypervisor.IsoSpec;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import io.haneul.store.catalog.IsoState;
import io.haneul.store.catalog.IsoZoneRow;
import io.haneul.store.compute.VmRow;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Puts ISOs into the CD drives of machines and takes them out. */
final class IsoDrives {
    private final Kernel kernel;
    private final PlugIso plug;

    IsoDrives(Kernel kernel, Parts parts, Reader reader) {
        this.kernel = kernel;
        this.plug = new PlugIso(parts, reader);
    }

    /** Says how a host reads the ISOs of its zone. */
    static final class Reader {
        private final Store store;
        private final ImageStores stores;

        Reader(Store store, ImageStores stores) {
            this.store = store;
            this.stores = stores;
        }

        /** {@return the ISO as the zone's hosts read it; empty when it is not there} */
        Optional<IsoSpec> spec(IsoId iso, ZoneId zone) {
            return store.read(tx -> ready(tx, iso, zone))
                    .map(row -> new IsoSpec(
                            new TemplateId(row.id()),
                            stores.ref(row.storeId()).url(),
                            new Handle(Objects.requireNonNullElse(row.handle(), ""))));
        }

        /** {@return what the machine, which has run before, has in its drive} */
        Optional<IsoSpec> inDriveOf(VmRow vm) {
            return store.read(tx -> tx.isos().inDriveOf(vm.id())).flatMap(iso -> spec(iso, vm.zoneId()));
        }

        static Optional<IsoZoneRow> ready(Tx tx, IsoId iso, ZoneId zone) {
            return tx.isos().zones(iso).stream()
                    .filter(row -> row.zoneId().equals(zone) && row.state() == IsoState.READY)
                    .findFirst();
        }
    }

    void register() {
        kernel.jobs().register(plug);
        kernel.commands().on(AttachIso.class, this::attach);
        kernel.commands().on(DetachIso.class, this::detach);
    }

    private Answer attach(Request<AttachIso> request) {
        AttachIso command = request.command();
        return accepted(tx -> {
            VmRow vm = VolumeOrders.machine(
                    tx, "virtualmachineid", command.virtualMachineId().value());
            if (Reader.ready(tx, command.id(), vm.zoneId()).isEmpty()) {
                throw Refusal.parameter("id", "the ISO is not ready in the virtual machine's zone");
            }
            return admit(tx, vm, Optional.of(command.id()), new Wish(request.caller(), "attachIso", "ISO.ATTACH"));
        });
    }

    private Answer detach(Request<DetachIso> request) {
        return accepted(tx -> {
            VmRow vm = VolumeOrders.machine(
                    tx, "virtualmachineid", request.command().virtualMachineId().value());
            if (tx.isos().inDriveOf(vm.id()).isEmpty()) {
                throw Refusal.parameter("virtualmachineid", "the virtual machine has no ISO");
            }
            return admit(tx, vm, Optional.empty(), new Wish(request.caller(), "detachIso", "ISO.DETACH"));
        });
    }

    private record Wish(Caller caller, String command, String event) {}

    private JobId admit(Tx tx, VmRow vm, Optional<IsoId> iso, Wish wish) {
        Events.Owner owner = Events.Owner.of(wish.caller()).tellingTo(vm.accountId(), vm.domainId());
        return kernel.jobs()
                .admit(
                        tx,
                        new Admission<>(
                                plug,
                                new PlugIso.Baton(vm.id(), iso, tx.isos().inDriveOf(vm.id()), wish.event(), owner),
                                List.of(Machines.subject(vm.id())),
                                false,
                                Optional.of(VolumeOrders.origin(wish.caller(), wish.command())),
                                Optional.of(new Admission.Instance(Machines.kind(vm), vm.id()))));
    }

    private Answer accepted(Store.Work<JobId> work) {
        return new Answer.Accepted(kernel.store().inTransaction(work), Optional.empty());
    }
}
