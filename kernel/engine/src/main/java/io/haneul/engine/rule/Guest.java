package io.haneul.engine.rule;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.model.IpAddress;
import io.haneul.model.VmId;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmKind;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.NicRow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule leads.
 *
 * @param nic     the machine's interface in the rule's network
 * @param address of the machine there; absent for its interface's own, whatever that is
 */
record Guest(NicRow nic, @Nullable IpAddress address) {
    /** {@return the end of a rule at a machine, which must be the network's owner's and have an interface there} */
    static Guest of(Tx tx, NetworkRow network, VmId id, Optional<String> address) {
        VmRow vm = tx.vms()
                .find(id.value())
                .filter(row -> row.kind() == VmKind.USER)
                .orElseThrow(() -> Refusal.reference("virtualmachineid", id));
        if (!vm.accountId().equals(network.accountId())) {
            throw Refusal.parameter("virtualmachineid", "must be of the account that owns the network");
        }
        if (vm.state() == VmState.DESTROYED || vm.state() == VmState.EXPUNGING) {
            throw new Refusal(
                    ApiCode.PARAMETER,
                    "Invalid parameter virtualmachineid: the machine is "
                            + vm.state().wire());
        }
        NicRow nic = tx.nics().of(vm.id()).stream()
                .filter(one -> one.networkId().equals(network.id()))
                .findFirst()
                .orElseThrow(() -> Refusal.parameter(
                        "virtualmachineid", "the machine has no interface in network " + network.name()));
        return new Guest(nic, address.flatMap(text -> other(tx, nic, text)).orElse(null));
    }

    /** {@return the address that was asked for, where it is not the interface's own} */
    private static Optional<IpAddress> other(Tx tx, NicRow nic, String text) {
        IpAddress wanted;
        try {
            wanted = new IpAddress(text.strip());
        } catch (IllegalArgumentException e) {
            throw Refusal.parameter("vmguestip", "must be an IPv4 address");
        }
        if (wanted.equals(nic.address())) {
            return Optional.empty();
        }
        if (tx.nicAddresses().has(nic.id(), wanted)) {
            return Optional.of(wanted);
        }
        throw Refusal.parameter("vmguestip", wanted + " is no address of the machine in the network");
    }
}
