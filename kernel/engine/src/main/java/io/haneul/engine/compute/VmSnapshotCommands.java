package io.haneul.engine.compute;

import io.haneul.commands.compute.CreateVMSnapshot;
import io.haneul.commands.compute.DeleteVMSnapshot;
import io.haneul.commands.compute.ListVMSnapshot;
import io.haneul.commands.compute.RevertToVMSnapshot;
import io.haneul.commands.compute.VmSnapshotResponse;
import io.haneul.commands.compute.VmSnapshotResponseBuilder;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.compute.Lifecycle.Wisher;
import io.haneul.engine.compute.VmLife.Wish;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.engine.core.Wire;
import io.haneul.jobs.Admission;
import io.haneul.model.HostId;
import io.haneul.model.JobId;
import io.haneul.model.VmId;
import io.haneul.model.VmSnapshotId;
import io.haneul.store.NewIds;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmSnapshotFilter;
import io.haneul.store.compute.VmSnapshotFilterBuilder;
import io.haneul.store.compute.VmSnapshotRow;
import io.haneul.store.compute.VmSnapshotRowBuilder;
import io.haneul.store.compute.VmSnapshotState;
import io.haneul.store.compute.VmSnapshotView;
import io.haneul.store.compute.VmState;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Admits what is done with snapshots of machines, and lists them. */
final class VmSnapshotCommands {
    private static final String KIND = "VMSnapshot";

    private final Kernel kernel;
    private final KeepVm make;
    private final KeepVm drop;
    private final KeepVm revert;

    VmSnapshotCommands(Kernel kernel, Parts parts) {
        this.kernel = kernel;
        this.make = new KeepVm(parts, KeepVm.Deed.MAKE);
        this.drop = new KeepVm(parts, KeepVm.Deed.DROP);
        this.revert = new KeepVm(parts, KeepVm.Deed.REVERT);
    }

    void register() {
        List.of(make, drop, revert).forEach(kernel.jobs()::register);
        kernel.references()
                .add(
                        VmSnapshotId.class,
                        (tx, ids) -> OwnedNames.ownership(tx.vmSnapshots().owned(ids)));
        kernel.views().add(VmSnapshotResponse.class, (tx, viewer, id) -> one(tx, id));
        kernel.commands().on(CreateVMSnapshot.class, this::create);
        kernel.commands().on(DeleteVMSnapshot.class, this::delete);
        kernel.commands().on(RevertToVMSnapshot.class, this::revert);
        kernel.commands().on(ListVMSnapshot.class, this::list);
    }

    /** {@return the host that has the machine, running or not} */
    static Optional<HostId> host(VmRow vm) {
        return Optional.ofNullable(vm.hostId()).or(() -> Optional.ofNullable(vm.lastHostId()));
    }

    /** Refuses what would make a machine another than its snapshots are of. */
    static void requireNone(Tx tx, VmRow vm) {
        if (tx.vmSnapshots().countOf(vm.id()) > 0) {
            throw new Refusal(
                    ApiCode.PARAMETER,
                    "Virtual machine " + vm.id() + " has VM snapshots, which are to be deleted first");
        }
    }

    private Answer create(Request<CreateVMSnapshot> request) {
        CreateVMSnapshot command = request.command();
        boolean memory = command.snapshotMemory().orElse(false);
        Wisher wisher = Wisher.of(request.caller(), "createVMSnapshot", "VMSNAPSHOT.CREATE");
        VmSnapshotId id = NewIds.of(VmSnapshotId.class);
        JobId job = kernel.store().inTransaction(tx -> {
            VmRow vm = Lifecycle.machine(tx, command.virtualMachineId().value());
            Wish.KEEP.require(vm);
            if (memory && vm.state() != VmState.RUNNING) {
                throw Refusal.parameter("snapshotmemory", "takes a virtual machine that is Running");
            }
            if (host(vm).isEmpty()) {
                throw Refusal.parameter(
                        "virtualmachineid", "the virtual machine has never run, so there is nothing to keep");
            }
            long most = kernel.settings().longOf(ComputeSettings.MOST_SNAPSHOTS);
            if (tx.vmSnapshots().countOf(vm.id()) >= most) {
                throw Refusal.parameter(
                        "virtualmachineid", "the virtual machine has " + most + " VM snapshots already");
            }
            tx.vmSnapshots().insert(row(tx, vm, id, command));
            return admit(tx, make, vm, new Asked(id, command.quiesceVm().orElse(false), wisher));
        });
        return new Answer.Accepted(job, Optional.of(id.value()));
    }

    private static VmSnapshotRow row(Tx tx, VmRow vm, VmSnapshotId id, CreateVMSnapshot command) {
        String name = vm.instanceName() + "_VS_" + id;
        return VmSnapshotRowBuilder.builder()
                .id(id)
                .vmId(vm.id())
                .name(name)
                .displayName(command.name().filter(text -> !text.isBlank()).orElse(name))
                .description(command.description().orElse(null))
                .accountId(vm.accountId())
                .domainId(vm.domainId())
                .memory(command.snapshotMemory().orElse(false))
                .state(VmSnapshotState.CREATING)
                .created(tx.now())
                .build();
    }

    /** What somebody wants done with a snapshot. */
    private record Asked(VmSnapshotId snapshot, boolean quiesce, Wisher wisher) {}

    private JobId admit(Tx tx, KeepVm script, VmRow vm, Asked asked) {
        Wisher wisher = asked.wisher();
        VmSnapshotBaton baton =
                new VmSnapshotBaton(vm.id(), asked.snapshot(), asked.quiesce(), wisher.event(), wisher.telling(vm));
        Admission.Instance instance = script == revert
                ? new Admission.Instance(Machines.VIRTUAL_MACHINE, vm.id())
                : new Admission.Instance(KIND, asked.snapshot().value());
        JobId job = kernel.jobs()
                .admit(
                        tx,
                        new Admission<>(
                                script,
                                baton,
                                List.of(Machines.subject(vm.id())),
                                false,
                                wisher.origin(),
                                Optional.of(instance)));
        tx.vms().worked(vm.id(), job);
        return job;
    }

    private Answer delete(Request<DeleteVMSnapshot> request) {
        VmSnapshotId id = request.command().vmSnapshotId();
        Wisher wisher = Wisher.of(request.caller(), "deleteVMSnapshot", "VMSNAPSHOT.DELETE");
        return accepted(tx -> {
            VmSnapshotRow row = found(tx, id);
            VmRow vm = Lifecycle.machine(tx, row.vmId());
            Wish.KEEP.require(vm);
            begin(tx, row, VmSnapshotState.EXPUNGING);
            return admit(tx, drop, vm, new Asked(id, false, wisher));
        });
    }

    private Answer revert(Request<RevertToVMSnapshot> request) {
        VmSnapshotId id = request.command().vmSnapshotId();
        Wisher wisher = Wisher.of(request.caller(), "revertToVMSnapshot", "VMSNAPSHOT.REVERTTO");
        return accepted(tx -> {
            VmSnapshotRow row = found(tx, id);
            VmRow vm = Lifecycle.machine(tx, row.vmId());
            Wish.KEEP.require(vm);
            if (row.memory() != (vm.state() == VmState.RUNNING)) {
                throw new Refusal(
                        ApiCode.PARAMETER,
                        "Virtual machine " + vm.id() + " is " + vm.state().wire() + ", and the VM snapshot is "
                                + (row.memory()
                                        ? "of a running one, with memory"
                                        : "without memory, for a stopped one"));
            }
            begin(tx, row, VmSnapshotState.REVERTING);
            return admit(tx, revert, vm, new Asked(id, false, wisher));
        });
    }

    private static VmSnapshotRow found(Tx tx, VmSnapshotId id) {
        return tx.vmSnapshots().find(id).orElseThrow(() -> Refusal.reference("vmsnapshotid", id));
    }

    private static void begin(Tx tx, VmSnapshotRow row, VmSnapshotState to) {
        boolean fromError = to == VmSnapshotState.EXPUNGING && row.state() == VmSnapshotState.ERROR;
        VmSnapshotState from = fromError ? VmSnapshotState.ERROR : VmSnapshotState.READY;
        if (tx.vmSnapshots().transition(row.id(), from, to) == 0) {
            throw new Refusal(
                    ApiCode.IN_USE,
                    "VM snapshot " + row.id() + " is " + row.state().wire() + "; that takes one that is Ready");
        }
    }

    private Answer accepted(Store.Work<JobId> work) {
        return new Answer.Accepted(kernel.store().inTransaction(work), Optional.empty());
    }

    private Answer list(Request<ListVMSnapshot> request) {
        ListVMSnapshot command = request.command();
        if (command.vmSnapshotId().isPresent() && !command.vmSnapshotIds().isEmpty()) {
            throw Refusal.parameter("vmsnapshotids", "cannot be given together with vmsnapshotid");
        }
        List<VmSnapshotId> ids = Stream.concat(command.vmSnapshotId().stream(), command.vmSnapshotIds().stream())
                .toList();
        Optional<VmSnapshotState> state = command.state().flatMap(name -> Stream.of(VmSnapshotState.values())
                .filter(one -> one.wire().equalsIgnoreCase(name))
                .findFirst());
        if (command.state().isPresent() && state.isEmpty()) {
            return new Answer.Listing(0, List.of());
        }
        boolean byId = !ids.isEmpty() || command.virtualMachineId().isPresent();
        return kernel.store().read(tx -> {
            VmSnapshotFilter filter = VmSnapshotFilterBuilder.builder()
                    .see(Listing.visible(tx, request.caller(), command.owner(), byId))
                    .ids(ids)
                    .vm(command.virtualMachineId().map(VmId::value).orElse(null))
                    .name(command.name().orElse(null))
                    .pattern(Listing.like(command.paging().keyword()).orElse(null))
                    .state(state.orElse(null))
                    .page(kernel.listing().page(command.paging()))
                    .build();
            return new Answer.Listing(
                    tx.vmSnapshots().count(filter),
                    tx.vmSnapshots().page(filter).stream()
                            .map(VmSnapshotCommands::show)
                            .toList());
        });
    }

    private static Optional<VmSnapshotResponse> one(Tx tx, UUID id) {
        VmSnapshotFilter itself = VmSnapshotFilterBuilder.builder()
                .see(Visibility.everything())
                .ids(List.of(new VmSnapshotId(id)))
                .page(new Page(0, 1))
                .build();
        return tx.vmSnapshots().page(itself).stream().findFirst().map(VmSnapshotCommands::show);
    }

    private static VmSnapshotResponse show(VmSnapshotView row) {
        return VmSnapshotResponseBuilder.builder()
                .id(row.id().toString())
                .name(row.name())
                .displayName(row.displayName())
                .description(row.description())
                .state(row.state().wire())
                .type(row.memory() ? "DiskAndMemory" : "Disk")
                .current(row.isCurrent())
                .parent(row.parentId() == null ? null : row.parentId().toString())
                .parentName(row.parentName())
                .created(VmViews.date(row.created()))
                .hypervisor(row.hypervisor())
                .virtualMachineId(row.vmId().toString())
                .virtualMachineName(row.vmName())
                .zoneId(row.zoneId().toString())
                .zoneName(row.zone())
                .account(row.account())
                .domainId(row.domainId().toString())
                .domain(row.domain())
                .domainPath(Wire.domainPath(row.domainPath()))
                .tags(List.of())
                .hasAnnotations(false)
                .build();
    }
}
