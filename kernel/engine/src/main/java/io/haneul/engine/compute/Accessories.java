package io.haneul.engine.compute;

import io.haneul.commands.compute.DeployVirtualMachine;
import io.haneul.engine.command.Refusal;
import io.haneul.model.AffinityGroupId;
import io.haneul.model.InstanceGroupId;
import io.haneul.spi.network.ServiceState;
import io.haneul.store.Tx;
import io.haneul.store.catalog.TemplateRow;
import io.haneul.store.compute.SshKeyRow;
import io.haneul.store.compute.VmRow;
import io.haneul.store.identity.OwnerRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a machine is given besides its parts.
 *
 * @param group    it is in
 * @param affinity groups it is in
 * @param keys     its guest is given
 * @param told     its guest by its deployer
 * @param password whether its guest takes one
 */
record Accessories(
        Optional<InstanceGroupId> group,
        List<AffinityGroupId> affinity,
        List<SshKeyRow> keys,
        Told told,
        boolean password) {
    static Accessories of(Tx tx, DeployVirtualMachine command, Ordered ordered) {
        List<String> names = Stream.concat(command.keyPair().stream(), command.keyPairs().stream())
                .toList();
        OwnerRow owner = ordered.owner();
        boolean takesPassword = ordered.template().passwordEnabled();
        if (command.password().isPresent() && !takesPassword) {
            throw Refusal.parameter("password", "the template takes no passwords");
        }
        command.password().ifPresent(GuestPasswords::require);
        return new Accessories(
                command.group().flatMap(name -> InstanceGroups.named(tx, owner.accountId(), owner.domainId(), name)),
                Affinity.chosen(tx, owner.accountId(), command.affinityGroupIds(), command.affinityGroupNames()),
                SshKeys.named(tx, owner.accountId(), names),
                Told.of(
                        tx,
                        new Told.Given(command.userData(), command.userDataId(), command.userDataDetails()),
                        Told.NOTHING,
                        ordered.longestUserData()),
                takesPassword);
    }

    /** For whom, of what. */
    record Ordered(OwnerRow owner, TemplateRow template, long longestUserData) {}

    /** Writes down what the machine is given. */
    void store(Tx tx, VmRow vm) {
        affinity.forEach(group -> tx.affinityGroups().join(vm.id(), group));
        if (!keys.isEmpty()) {
            SshKeys.give(tx, vm.id(), keys);
        }
        if (!told.isNothing()) {
            told.store(tx, vm.id());
        }
    }

    /** {@return the key that can encrypt a password for the guest's owner} */
    Optional<String> rsaKey() {
        return keys.stream()
                .map(SshKeyRow::publicKey)
                .filter(KeyMaterial::isRsa)
                .findFirst();
    }

    /** {@return what the guest may ask, with what it is given} */
    List<ServiceState.Entry> with(List<ServiceState.Entry> metadata) {
        return Guests.with(metadata, keys.stream().map(SshKeyRow::publicKey).toList(), told);
    }
}
