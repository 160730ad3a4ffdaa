package io.haneul.engine.compute;

import io.haneul.commands.compute.AddIpToNic;
import io.haneul.commands.compute.AddNicToVirtualMachine;
import io.haneul.commands.compute.NicSecondaryIpResponse;
import io.haneul.commands.compute.NicSecondaryIpResponseBuilder;
import io.haneul.commands.compute.RemoveIpFromNic;
import io.haneul.commands.compute.RemoveNicFromVirtualMachine;
import io.haneul.commands.compute.SecondaryIpResponse;
import io.haneul.commands.compute.UpdateDefaultNicForVirtualMachine;
import io.haneul.commands.compute.UpdateVmNicIp;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.OneStep;
import io.haneul.jobs.Admission;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.model.JobId;
import io.haneul.model.NicId;
import io.haneul.model.SecondaryAddressId;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import io.haneul.store.identity.OwnerRow;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.NicAddressRow;
import io.haneul.store.network.NicRow;
import io.haneul.store.network.OwnedAddressRow;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Plugs machines in and out, and changes their interfaces' addresses. */
final class NicCommands {
    private static final String KIND = "Nic";

    private final Kernel kernel;
    private final Parts parts;
    private final PlugNic plug;
    private final UnplugNic unplug;

    NicCommands(Kernel kernel, Parts parts) {
        this.kernel = kernel;
        this.parts = parts;
        this.plug = new PlugNic(parts, new Specs(parts));
        this.unplug = new UnplugNic(parts);
    }

    void register() {
        kernel.jobs().register(plug);
        kernel.jobs().register(unplug);
        kernel.commands().on(AddNicToVirtualMachine.class, this::add);
        kernel.commands().on(RemoveNicFromVirtualMachine.class, this::remove);
        kernel.references().add(SecondaryAddressId.class, (tx, ids) -> tx.nicAddresses().owned(ids).stream()
                .collect(Collectors.toMap(
                        OwnedAddressRow::id, row -> new Ownership.OfAccount(row.accountId(), row.path(), false))));
        kernel.views().add(NicSecondaryIpResponse.class, (tx, viewer, id) -> shown(tx, id));
        OneStep oneStep = kernel.oneStep();
        oneStep.on(UpdateDefaultNicForVirtualMachine.class, NicCommands::planDefault, this::makeDefault);
        oneStep.on(UpdateVmNicIp.class, NicCommands::planMove, this::move);
        oneStep.on(AddIpToNic.class, this::take, this::taken, (tx, id) -> tx.nicAddresses()
                .remove(new SecondaryAddressId(id)));
        oneStep.on(RemoveIpFromNic.class, NicCommands::planRelease, this::release);
    }

    private Answer add(Request<AddNicToVirtualMachine> request) {
        AddNicToVirtualMachine command = request.command();
        return accepted(tx -> {
            VmRow vm = changeable(tx, command.virtualMachineId().value());
            NetworkRow network = tx.networks()
                    .share(command.networkId())
                    .orElseThrow(() -> Refusal.reference("networkid", command.networkId()));
            List<NicRow> there = tx.nics().of(vm.id());
            requireFit(tx, vm, network, there);
            Guests.Known told = Guests.known(tx, vm).starting(vm.state() == VmState.RUNNING);
            int device = there.stream().mapToInt(NicRow::device).max().orElse(-1) + 1;
            Guests.NicWish wish =
                    new Guests.NicWish(network.id(), command.ipAddress().map(text -> parts.networks()
                            .address("ipaddress", text)));
            NicRow nic = parts.networks()
                    .plug(tx, network, Guests.plug(vm, wish, device, told).withIsDefault(there.isEmpty()));
            return admit(tx, plug, request.caller(), new Asked("addNicToVirtualMachine", vm, nic.id()));
        });
    }

    private static void requireFit(Tx tx, VmRow vm, NetworkRow network, List<NicRow> there) {
        if (!network.zoneId().equals(vm.zoneId())) {
            throw Refusal.parameter("networkid", "the network is in another zone than the machine");
        }
        OwnerRow owner = tx.accounts().owners(List.of(vm.accountId())).get(0);
        if (!ChosenNetworks.isFor(tx, network, owner)) {
            throw Refusal.parameter("networkid", "the network is not for the account the machine belongs to");
        }
        if (there.stream().anyMatch(nic -> nic.networkId().equals(network.id()))) {
            throw Refusal.parameter("networkid", "the machine is in the network already");
        }
        if (tx.vms().nameTaken(vm.name(), network.id(), vm.id())) {
            throw Refusal.parameter("networkid", "a machine named " + vm.name() + " is in the network");
        }
    }

    private Answer remove(Request<RemoveNicFromVirtualMachine> request) {
        RemoveNicFromVirtualMachine command = request.command();
        return accepted(tx -> {
            VmRow vm = changeable(tx, command.virtualMachineId().value());
            NicRow nic = ofMachine(tx, vm, command.nicId());
            if (nic.isDefault()) {
                throw Refusal.parameter("nicid", "the machine's default interface stays; make another one that first");
            }
            if (tx.nicAddresses().isLedToAtAll(nic.id())) {
                throw Refusal.parameter(
                        "nicid", "port forwarding, static NAT or load balancer rules lead to the interface");
            }
            return admit(tx, unplug, request.caller(), new Asked("removeNicFromVirtualMachine", vm, nic.id()));
        });
    }

    private static VmRow changeable(Tx tx, UUID id) {
        VmRow vm = Lifecycle.machine(tx, id);
        VmLife.Wish.UPDATE.require(vm);
        return vm;
    }

    private static NicRow ofMachine(Tx tx, VmRow vm, NicId id) {
        return tx.nics()
                .find(id)
                .filter(nic -> nic.vmId().equals(vm.id()))
                .orElseThrow(() -> Refusal.parameter("nicid", "must be an interface of the machine"));
    }

    /** What a job was asked for. */
    private record Asked(String command, VmRow vm, NicId nic) {}

    private JobId admit(Tx tx, Script<NicBaton> script, Caller caller, Asked asked) {
        VmRow vm = asked.vm();
        Events.Owner who = Events.Owner.of(caller).tellingTo(vm.accountId(), vm.domainId());
        Run.Origin origin = new Run.Origin(caller.user(), caller.account(), caller.domain(), asked.command());
        JobId job = kernel.jobs()
                .admit(
                        tx,
                        new Admission<>(
                                script,
                                new NicBaton(vm.id(), asked.nic(), who),
                                List.of(Machines.subject(vm.id())),
                                false,
                                Optional.of(origin),
                                Optional.of(new Admission.Instance(Machines.VIRTUAL_MACHINE, vm.id()))));
        tx.vms().worked(vm.id(), job);
        return job;
    }

    private Answer accepted(io.haneul.store.Store.Work<JobId> work) {
        return new Answer.Accepted(kernel.store().inTransaction(work), Optional.empty());
    }

    private static OneStep.Plan planDefault(Tx tx, Request<UpdateDefaultNicForVirtualMachine> request) {
        VmRow vm = changeable(tx, request.command().virtualMachineId().value());
        NicRow nic = ofMachine(tx, vm, request.command().nicId());
        if (nic.isDefault()) {
            throw Refusal.parameter("nicid", "is the machine's default interface already");
        }
        return new OneStep.Plan(Machines.VIRTUAL_MACHINE, vm.id(), List.of(Machines.subject(vm.id())));
    }

    private void makeDefault(Tx tx, OneStep.Work<UpdateDefaultNicForVirtualMachine> work) {
        VmRow vm = changeable(tx, work.id());
        NicRow nic = ofMachine(tx, vm, work.command().nicId());
        tx.nicAddresses().makeDefault(vm.id(), nic.id(), tx.now());
        parts.networks().told(tx, vm.id());
        tell(tx, "NIC.UPDATE", work.caller(), vm);
    }

    private static OneStep.Plan planMove(Tx tx, Request<UpdateVmNicIp> request) {
        NicRow nic = tx.nics().find(request.command().nicId()).orElseThrow();
        requireStopped(tx, nic);
        return new OneStep.Plan(Machines.VIRTUAL_MACHINE, nic.vmId(), List.of(Machines.subject(nic.vmId())));
    }

    private static VmRow requireStopped(Tx tx, NicRow nic) {
        VmRow vm = Lifecycle.machine(tx, nic.vmId());
        if (vm.state() != VmState.STOPPED) {
            throw Refusal.parameter(
                    "nicid", "the machine must be Stopped, and is " + vm.state().wire());
        }
        return vm;
    }

    private void move(Tx tx, OneStep.Work<UpdateVmNicIp> work) {
        NicRow nic = tx.nics()
                .find(work.command().nicId())
                .orElseThrow(() -> Refusal.reference("nicid", work.command().nicId()));
        VmRow vm = requireStopped(tx, nic);
        parts.networks().readdress(tx, nic, work.command().ipAddress());
        tell(tx, "NIC.SECONDARY.IP.UPDATE", work.caller(), vm);
    }

    private OneStep.Plan take(Tx tx, Request<AddIpToNic> request) {
        NicRow nic = tx.nics().find(request.command().nicId()).orElseThrow();
        changeable(tx, nic.vmId());
        NicAddressRow address =
                parts.networks().takeSecondary(tx, nic, request.command().ipAddress());
        return OneStep.Plan.of(KIND, address.id().value());
    }

    private void taken(Tx tx, OneStep.Work<AddIpToNic> work) {
        NicAddressRow address = tx.nicAddresses()
                .find(new SecondaryAddressId(work.id()))
                .orElseThrow(() -> Refusal.reference("nicid", work.command().nicId()));
        parts.groups().readdressed(tx, address.vmId());
        tell(tx, "NIC.SECONDARY.IP.ASSIGN", work.caller(), Lifecycle.machine(tx, address.vmId()));
    }

    private static OneStep.Plan planRelease(Tx tx, Request<RemoveIpFromNic> request) {
        return OneStep.Plan.of(KIND, releasable(tx, request.command().id()).id().value());
    }

    private static NicAddressRow releasable(Tx tx, SecondaryAddressId id) {
        NicAddressRow address = tx.nicAddresses().find(id).orElseThrow(() -> Refusal.reference("id", id));
        if (tx.nicAddresses().isLedTo(address.nicId(), address.address().text())) {
            throw Refusal.parameter("id", "port forwarding, static NAT or load balancer rules lead to the address");
        }
        return address;
    }

    private void release(Tx tx, OneStep.Work<RemoveIpFromNic> work) {
        NicAddressRow address = releasable(tx, work.command().id());
        tx.networks().lock(address.networkId());
        tx.nicAddresses().remove(address.id());
        parts.groups().readdressed(tx, address.vmId());
        tell(tx, "NIC.SECONDARY.IP.UNASSIGN", work.caller(), Lifecycle.machine(tx, address.vmId()));
    }

    private static void tell(Tx tx, String event, Caller caller, VmRow vm) {
        Events.completed(
                tx, event, Events.Owner.of(caller).tellingTo(vm.accountId(), vm.domainId()), Machines.resource(vm));
    }

    private static Optional<NicSecondaryIpResponse> shown(Tx tx, UUID id) {
        return tx.nicAddresses().find(new SecondaryAddressId(id)).map(address -> NicSecondaryIpResponseBuilder.builder()
                .id(address.id().toString())
                .ipAddress(address.address().text())
                .networkId(address.networkId().toString())
                .nicId(address.nicId().toString())
                .virtualMachineId(address.vmId().toString())
                .secondaryIp(tx.nicAddresses().of(address.nicId()).stream()
                        .map(NicCommands::secondary)
                        .toList())
                .build());
    }

    static SecondaryIpResponse secondary(NicAddressRow address) {
        return new SecondaryIpResponse(
                address.id().toString(), address.address().text());
    }
}
