package io.haneul.engine.compute;

import io.haneul.engine.network.Networks;
import io.haneul.engine.network.Plug;
import io.haneul.model.IpAddress;
import io.haneul.model.NetworkId;
import io.haneul.spi.network.ServiceState;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What a guest may ask about itself, under the names the metadata service has always had. */
final class Guests {
    private Guests() {}

    /** An interface somebody wants for a machine. */
    record NicWish(NetworkId network, Optional<IpAddress> address) {}

    static Plug plug(VmRow vm, NicWish wish, int device, Told told) {
        return new Plug(
                vm.id(),
                wish.network(),
                device,
                device == 0,
                told.starts(),
                wish.address(),
                vm.name(),
                told.metadata(),
                told.userDataHash());
    }

    /**
     * What goes with every interface of a machine.
     *
     * @param starts whether the machine is about to start
     */
    record Told(boolean starts, List<ServiceState.Entry> metadata, Optional<String> userDataHash) {}

    static List<ServiceState.Entry> metadata(Tx tx, VmRow vm) {
        String zone = tx.zones().find(vm.zoneId()).map(row -> row.name()).orElse("");
        String offering = Optional.ofNullable(vm.serviceOfferingId())
                .flatMap(id -> tx.serviceOfferings().find(id))
                .map(row -> row.name())
                .orElse("");
        return List.of(
                new ServiceState.Entry("instance-id", vm.id().toString()),
                new ServiceState.Entry("vm-id", vm.id().toString()),
                new ServiceState.Entry("local-hostname", vm.name()),
                new ServiceState.Entry("availability-zone", zone),
                new ServiceState.Entry("service-offering", offering));
    }

    /** Tells the networks what has changed of a machine. */
    static void describe(Tx tx, Networks networks, VmRow vm) {
        Optional<String> userData =
                tx.vms().userData(vm.id()).filter(text -> !text.isEmpty()).map(Guests::hash);
        Told told = new Told(false, metadata(tx, vm), userData);
        tx.nics().of(vm.id()).stream()
                .findFirst()
                .map(nic -> plug(vm, new NicWish(nic.networkId(), Optional.empty()), nic.device(), told))
                .ifPresent(plug -> networks.describe(tx, vm.id(), plug));
    }

    static String hash(String userData) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(userData.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
