package io.haneul.engine.network;

import io.haneul.model.IpAddress;
import io.haneul.model.NetworkId;
import io.haneul.spi.network.NetworkState;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.spi.network.ServiceState;
import io.haneul.spi.network.ServiceState.Entry;
import io.haneul.spi.network.ServiceState.GuestData;
import io.haneul.spi.network.ServiceState.Lease;
import io.haneul.store.Tx;
import io.haneul.store.catalog.OfferedService;
import io.haneul.store.infrastructure.AddressRangeRow;
import io.haneul.store.infrastructure.ZoneRow;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.NicRow;
import io.haneul.store.network.PublicAddressRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that providers are to be told of a network, read at one revision in a fixed number of queries.
 *
 * @param network  as it stands
 * @param revision counted for this reading
 * @param changes  that are in it; read before the rest, so that the rest holds them
 * @param guests   users' interfaces in the order of their addresses
 * @param services who provides what
 * @param nat      the way out, where the network has one
 * @param zone     it is in
 */
record NetworkSnapshot(
        NetworkRow network,
        long revision,
        List<Long> changes,
        List<NicRow> guests,
        List<OfferedService> services,
        Optional<WayOut> nat,
        ZoneRow zone) {
    /** The public address guests leave under, and the range it is of. */
    record WayOut(PublicAddressRow address, AddressRangeRow range, SegmentSpec segment) {}

    /**
     * Reads a network; the transaction counts its revision up, so that a later reading sees this one's rows or newer ones.
     *
     * @return empty when the network is gone
     */
    static Optional<NetworkSnapshot> read(Tx tx, NetworkId id) {
        if (tx.networks().countRevision(id) == 0) {
            return Optional.empty();
        }
        Optional<NetworkRow> network = tx.networks().find(id);
        if (network.isEmpty()) {
            return Optional.empty();
        }
        List<Long> changes = tx.networks().changes(id);
        Optional<WayOut> nat = tx.publicAddresses().sourceNat(id).flatMap(address -> tx.addressRanges()
                .find(address.rangeId())
                .map(range -> new WayOut(address, range, Segments.ofRange(tx, id, range, ""))));
        return Optional.of(new NetworkSnapshot(
                network.get(),
                tx.networks().revision(id),
                changes,
                tx.nics().users(id),
                tx.networkOfferings().services(network.get().offeringId()),
                nat,
                tx.zones().find(network.get().zoneId()).orElseThrow()));
    }

    /** {@return the providers of the network's services, each once} */
    List<String> providers() {
        return services.stream().map(OfferedService::provider).distinct().toList();
    }

    /** {@return the slice of the network that is the provider's} */
    NetworkState stateFor(String provider) {
        List<ServiceState> sections = services.stream()
                .filter(offered -> offered.provider().equals(provider))
                .flatMap(offered -> section(offered.service()).stream())
                .toList();
        return new NetworkState(
                network.id(),
                revision,
                network.cidr(),
                network.gateway(),
                network.networkDomain(),
                Segments.of(network),
                sections);
    }

    /** Services that are a promise without a state of their own have no section. */
    private Optional<ServiceState> section(String service) {
        return switch (service) {
            case "Dhcp" -> Optional.of(new ServiceState.Dhcp(leases()));
            case "Dns" -> Optional.of(new ServiceState.Dns(leases(), resolvers()));
            case "SourceNat" ->
                nat.map(out -> new ServiceState.SourceNat(
                        out.address().address(),
                        out.range().netmask(),
                        out.range().gateway(),
                        out.segment()));
            case "UserData" -> Optional.of(new ServiceState.UserData(guestData()));
            default -> Optional.empty();
        };
    }

    private List<Lease> leases() {
        List<Lease> leases = new ArrayList<>(guests.size());
        for (NicRow nic : guests) {
            if (nic.address() != null) {
                leases.add(new Lease(nic.mac(), nic.address(), nic.hostName(), nic.isDefault()));
            }
        }
        return leases;
    }

    private List<IpAddress> resolvers() {
        return Stream.of(zone.dns1(), zone.dns2())
                .filter(Objects::nonNull)
                .map(IpAddress::new)
                .toList();
    }

    private List<GuestData> guestData() {
        List<GuestData> data = new ArrayList<>(guests.size());
        for (NicRow nic : guests) {
            if (nic.address() != null) {
                List<Entry> entries = new ArrayList<>();
                Metadata.read(nic.metadata(), entries);
                entries.add(new Entry("local-ipv4", nic.address().text()));
                nat.ifPresent(out -> entries.add(
                        new Entry("public-ipv4", out.address().address().text())));
                data.add(new GuestData(nic.vmId(), nic.address(), entries, Optional.ofNullable(nic.userDataHash())));
            }
        }
        return data;
    }
}
