package io.haneul.engine.compute;

import io.haneul.commands.compute.RecoverVirtualMachine;
import io.haneul.commands.compute.UpdateVirtualMachine;
import io.haneul.commands.compute.UserVmResponse;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.compute.VmLife.Wish;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Limits;
import io.haneul.engine.core.Listing;
import io.haneul.model.InstanceGroupId;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmRow;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done to machines at once, without a job. */
final class VmCommands {
    private final Kernel kernel;
    private final Store store;
    private final Parts parts;
    private final VmViews views;

    VmCommands(Kernel kernel, Parts parts, VmViews views) {
        this.kernel = kernel;
        this.store = kernel.store();
        this.parts = parts;
        this.views = views;
    }

    UserVmResponse recover(Request<RecoverVirtualMachine> request) {
        UUID id = request.command().id().value();
        return store.inTransaction(tx -> {
            VmRow vm = Lifecycle.machine(tx, id);
            Lifecycle.requireMayExpunge(kernel, request.caller(), vm);
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
        if (command.displayVm().isPresent() && !request.caller().isRootAdmin()) {
            throw new Refusal(ApiCode.ACCOUNT, "displayvm is for root admins only");
        }
        return store.inTransaction(tx -> {
            VmRow vm = Lifecycle.machine(tx, command.id().value());
            Wish.UPDATE.require(vm);
            VmRow changed = vm.withName(command.name().orElse(vm.name()))
                    .withDisplayName(command.displayName().orElse(vm.displayName()))
                    .withHa(command.haEnable().orElse(vm.ha()))
                    .withOsTypeId(command.osTypeId().orElse(vm.osTypeId()))
                    .withGroupId(group(tx, vm, command.group()))
                    .withDisplay(command.displayVm().orElse(vm.display()))
                    .withScalable(command.isDynamicallyScalable().orElse(vm.scalable()))
                    .withGuarded(command.deleteProtection().orElse(vm.guarded()))
                    .withUpdated(tx.now());
            requireFreeName(tx, vm, changed);
            tx.vms().describe(changed);
            Told.Given given = new Told.Given(command.userData(), command.userDataId(), command.userDataDetails());
            if (!given.isNothing()) {
                Told.of(tx, given, Told.of(tx, vm.id()), kernel.settings().longOf(ComputeSettings.LONGEST_USER_DATA))
                        .store(tx, vm.id());
            }
            Guests.describe(tx, parts.networks(), changed);
            Events.completed(tx, "VM.UPDATE", told(request.caller(), vm), Machines.resource(changed));
            return views.one(tx, request.caller(), vm.id()).orElseThrow();
        });
    }

    private static @Nullable InstanceGroupId group(Tx tx, VmRow vm, Optional<String> name) {
        return name.isEmpty()
                ? vm.groupId()
                : InstanceGroups.named(tx, vm.accountId(), vm.domainId(), name.get())
                        .orElse(null);
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

    /** Refuses when an owner is named and the machine is not its. */
    static void requireOwner(Tx tx, Caller caller, io.haneul.commands.Owner owner, VmRow vm) {
        if (owner.account().isPresent()
                && !Listing.owner(tx, caller, owner).accountId().equals(vm.accountId())) {
            throw Refusal.reference("id", vm.id());
        }
    }

    static Events.Owner told(Caller caller, VmRow vm) {
        return Events.Owner.of(caller).tellingTo(vm.accountId(), vm.domainId());
    }
}
