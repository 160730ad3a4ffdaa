package io.haneul.engine.compute;

import io.haneul.commands.compute.DeployVirtualMachine;
import io.haneul.model.InstanceGroupId;
import io.haneul.spi.network.ServiceState;
import io.haneul.store.Tx;
import io.haneul.store.compute.SshKeyRow;
import io.haneul.store.compute.VmRow;
import io.haneul.store.identity.OwnerRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a machine is given besides its parts.
 *
 * @param group it is in
 * @param keys  its guest is given
 */
record Accessories(Optional<InstanceGroupId> group, List<SshKeyRow> keys) {
    static Accessories of(Tx tx, DeployVirtualMachine command, OwnerRow owner) {
        List<String> names = Stream.concat(command.keyPair().stream(), command.keyPairs().stream())
                .toList();
        return new Accessories(
                command.group().flatMap(name -> InstanceGroups.named(tx, owner.accountId(), owner.domainId(), name)),
                SshKeys.named(tx, owner.accountId(), names));
    }

    /** Writes down what the machine is given. */
    void store(Tx tx, VmRow vm) {
        if (!keys.isEmpty()) {
            SshKeys.give(tx, vm.id(), keys);
        }
    }

    /** {@return what the guest may ask, with what it is given} */
    List<ServiceState.Entry> with(List<ServiceState.Entry> metadata) {
        return Guests.withKeys(metadata, keys.stream().map(SshKeyRow::publicKey).toList());
    }
}
