package io.haneul.engine.compute;

import io.haneul.commands.compute.AssignVirtualMachine;
import io.haneul.commands.compute.UserVmResponse;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.compute.VmLife.Wish;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Limits;
import io.haneul.engine.core.Listing;
import io.haneul.model.NetworkId;
import io.haneul.model.PoolId;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VolumeRow;
import io.haneul.store.identity.OwnerRow;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.NicRow;
import java.util.List;
import java.util.Optional;

/** Gives machines to other accounts. */
final class Assigning {
    private final Kernel kernel;
    private final Parts parts;
    private final VmViews views = new VmViews();

    Assigning(Kernel kernel, Parts parts) {
        this.kernel = kernel;
        this.parts = parts;
    }

    void register() {
        kernel.commands().single(AssignVirtualMachine.class, this::assign);
    }

    private UserVmResponse assign(Request<AssignVirtualMachine> request) {
        AssignVirtualMachine command = request.command();
        if (command.owner().account().isEmpty()) {
            throw Refusal.parameter("account", "names the new owner, with domainid");
        }
        List<NetworkId> ids = command.networkIds().stream().distinct().toList();
        if (ids.isEmpty()) {
            throw Refusal.parameter("networkids", "names at least one network of the new owner");
        }
        return kernel.store().inTransaction(tx -> {
            OwnerRow owner = Listing.owner(tx, request.caller(), command.owner());
            VmRow vm = Lifecycle.machine(tx, command.virtualMachineId().value());
            Wish.ASSIGN.require(vm);
            VmSnapshotCommands.requireNone(tx, vm);
            if (owner.accountId().equals(vm.accountId())) {
                throw Refusal.parameter("account", "owns the virtual machine already");
            }
            VmRow given = vm.withAccountId(owner.accountId())
                    .withDomainId(owner.domainId())
                    .withUserId(null)
                    .withGroupId(null)
                    .withUpdated(tx.now());
            give(tx, vm, given);
            replug(tx, given, ids, owner);
            Limits.require(
                    tx,
                    owner.accountId(),
                    owner.domainPath(),
                    Shares.of(given, tx.volumes().of(vm.id())));
            Events.completed(tx, "VM.MOVE", VmCommands.told(request.caller(), given), Machines.resource(given));
            return views.one(tx, request.caller(), vm.id()).orElseThrow();
        });
    }

    private void give(Tx tx, VmRow vm, VmRow given) {
        if (tx.vms().give(given) == 0) {
            throw new Refusal(ApiCode.IN_USE, "Virtual machine " + vm.id() + " is being changed by another call");
        }
        List<VolumeRow> volumes = tx.volumes().of(vm.id());
        tx.volumes().give(vm.id(), given.accountId(), given.domainId());
        tx.affinityGroups().leaveAll(vm.id());
        tx.userData().detach(vm.id());
        for (VolumeRow volume : volumes) {
            PoolId pool = volume.poolId();
            if (pool != null) {
                tx.afterCommit(() -> {
                    parts.hosts().index().gavePool(pool, vm.accountId(), volume.size());
                    parts.hosts().index().tookPool(pool, given.accountId(), volume.size());
                });
            }
        }
    }

    private void replug(Tx tx, VmRow vm, List<NetworkId> ids, OwnerRow owner) {
        tx.nics().of(vm.id()).forEach(nic -> parts.networks().unplug(tx, nic));
        Guests.Known known = Guests.known(tx, vm);
        for (int device = 0; device < ids.size(); device++) {
            NetworkId id = ids.get(device);
            NetworkRow network = tx.networks().share(id).orElseThrow(() -> Refusal.reference("networkids", id));
            ChosenNetworks.requireFit(tx, vm.zoneId(), network, owner);
            if (tx.vms().nameTaken(vm.name(), id, vm.id())) {
                throw Refusal.parameter(
                        "networkids", "a machine named " + vm.name() + " is in network " + id + " already");
            }
            Guests.NicWish wish = new Guests.NicWish(id, Optional.empty());
            NicRow unused = parts.networks().plug(tx, network, Guests.plug(vm, wish, device, known));
        }
    }
}
