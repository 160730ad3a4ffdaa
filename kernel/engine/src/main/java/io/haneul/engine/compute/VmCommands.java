package io.haneul.engine.compute;

import io.haneul.commands.compute.RecoverVirtualMachine;
import io.haneul.commands.compute.UpdateVirtualMachine;
import io.haneul.commands.compute.UserVmResponse;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.compute.VmLife.Wish;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Limits;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmRow;
import java.util.UUID;

/** What is done to machines at once, without a job. */
final class VmCommands {
    private final Store store;
    private final Parts parts;
    private final VmViews views;

    VmCommands(Store store, Parts parts, VmViews views) {
        this.store = store;
        this.parts = parts;
        this.views = views;
    }

    UserVmResponse recover(Request<RecoverVirtualMachine> request) {
        UUID id = request.command().id().value();
        return store.inTransaction(tx -> {
            VmRow vm = Lifecycle.machine(tx, id);
            Wish.RECOVER.require(vm);
            if (tx.vms().recovered(id, tx.now()) == 0) {
                throw new Refusal(ApiCode.IN_USE, "Virtual machine " + id + " is being changed by another call");
            }
            Limits.require(tx, vm.accountId(), vm.domainId(), Shares.of(vm));
            Events.completed(tx, "VM.RECOVER", told(request.caller(), vm), Machines.resource(vm));
            return views.one(tx, request.caller(), id).orElseThrow();
        });
    }

    UserVmResponse update(Request<UpdateVirtualMachine> request) {
        UpdateVirtualMachine command = request.command();
        command.name().ifPresent(HostNames::require);
        command.userData().ifPresent(UserData::require);
        return store.inTransaction(tx -> {
            VmRow vm = Lifecycle.machine(tx, command.id().value());
            Wish.UPDATE.require(vm);
            VmRow changed = vm.withName(command.name().orElse(vm.name()))
                    .withDisplayName(command.displayName().orElse(vm.displayName()))
                    .withHa(command.haEnable().orElse(vm.ha()))
                    .withOsTypeId(command.osTypeId().orElse(vm.osTypeId()))
                    .withUpdated(tx.now());
            requireFreeName(tx, vm, changed);
            tx.vms().describe(changed);
            command.userData().ifPresent(text -> tx.vms().putUserData(vm.id(), text));
            Guests.describe(tx, parts.networks(), changed);
            Events.completed(tx, "VM.UPDATE", told(request.caller(), vm), Machines.resource(changed));
            return views.one(tx, request.caller(), vm.id()).orElseThrow();
        });
    }

    private static void requireFreeName(Tx tx, VmRow vm, VmRow changed) {
        if (changed.name().equals(vm.name())) {
            return;
        }
        tx.nics().of(vm.id()).forEach(nic -> {
            if (tx.vms().nameTaken(changed.name(), nic.networkId(), vm.id())) {
                throw Refusal.parameter(
                        "name", "a machine named " + changed.name() + " is in network " + nic.networkId());
            }
        });
    }

    private static Events.Owner told(io.haneul.engine.command.Caller caller, VmRow vm) {
        return Events.Owner.of(caller).tellingTo(vm.accountId(), vm.domainId());
    }
}
