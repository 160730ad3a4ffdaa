package io.haneul.engine.compute;

import io.haneul.engine.network.Networks;
import io.haneul.engine.network.Plug;
import io.haneul.model.IpAddress;
import io.haneul.model.NetworkId;
import io.haneul.spi.network.ServiceState;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmPasswordRow;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmSshKeyRow;
import io.haneul.store.network.NicRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a guest may ask about itself, under the names the metadata service has always had. */
final class Guests {
    private static final String KEYS = "public-keys";

    /** Names of what every guest is told; a deployer's details have others. */
    static final Set<String> OWN_ENTRIES = Set.of(
            "instance-id",
            "vm-id",
            "local-hostname",
            "availability-zone",
            "service-offering",
            "local-ipv4",
            "public-ipv4",
            KEYS);

    private Guests() {}

    /** An interface somebody wants for a machine. */
    record NicWish(NetworkId network, Optional<IpAddress> address) {}

    static Plug plug(VmRow vm, NicWish wish, int device, Known told) {
        return new Plug(
                vm.id(),
                wish.network(),
                device,
                device == 0,
                told.starts(),
                wish.address(),
                vm.name(),
                told.metadata(),
                told.userDataHash(),
                told.passwordHash());
    }

    /**
     * What goes with every interface of a machine.
     *
     * @param starts whether the machine is about to start
     */
    record Known(
            boolean starts,
            List<ServiceState.Entry> metadata,
            Optional<String> userDataHash,
            Optional<String> passwordHash) {
        Known starting(boolean isStarting) {
            return new Known(isStarting, metadata, userDataHash, passwordHash);
        }
    }

    /** {@return the same, with the keys the guest lets in and what its deployer has it told} */
    static List<ServiceState.Entry> with(List<ServiceState.Entry> metadata, List<String> keys, Told told) {
        List<ServiceState.Entry> all = new ArrayList<>(metadata);
        if (!keys.isEmpty()) {
            all.add(new ServiceState.Entry(KEYS, String.join("\n", keys)));
        }
        all.addAll(told.entries());
        return List.copyOf(all);
    }

    static List<ServiceState.Entry> metadata(VmRow vm, String zone, String offering) {
        return List.of(
                new ServiceState.Entry("instance-id", vm.id().toString()),
                new ServiceState.Entry("vm-id", vm.id().toString()),
                new ServiceState.Entry("local-hostname", vm.name()),
                new ServiceState.Entry("availability-zone", zone),
                new ServiceState.Entry("service-offering", offering));
    }

    /** Tells the networks what has changed of a machine. */
    static void describe(Tx tx, Networks networks, VmRow vm) {
        Optional<NicRow> first = tx.nics().of(vm.id()).stream().findFirst();
        if (first.isEmpty()) {
            return;
        }
        NicWish wish = new NicWish(first.get().networkId(), Optional.empty());
        networks.describe(tx, vm.id(), plug(vm, wish, first.get().device(), known(tx, vm)));
    }

    /** {@return what the networks know of a machine, as its rows say} */
    static Known known(Tx tx, VmRow vm) {
        String zone = tx.zones().find(vm.zoneId()).map(row -> row.name()).orElse("");
        String offering = Optional.ofNullable(vm.serviceOfferingId())
                .flatMap(id -> tx.serviceOfferings().find(id))
                .map(row -> row.name())
                .orElse("");
        List<String> keys = tx.sshKeys().ofMachines(List.of(vm.id())).stream()
                .map(VmSshKeyRow::publicKey)
                .toList();
        Told told = Told.of(tx, vm.id());
        return new Known(
                false,
                with(metadata(vm, zone, offering), keys, told),
                told.hash(),
                tx.vmPasswords().of(vm.id()).map(VmPasswordRow::hash));
    }
}
