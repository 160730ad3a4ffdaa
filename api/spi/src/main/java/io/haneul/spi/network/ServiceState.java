package io.haneul.spi.network;

import io.haneul.model.IpAddress;
import io.haneul.model.MacAddress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The desired state of one service of a network. Each kind knows its service's name on the wire; a content hash lets a
 * provider leave what did not change alone.
 */
public sealed interface ServiceState {
    /** {@return the name of the service on the wire} */
    String service();

    /** {@return a hash of the content, equal for equal content} */
    default int contentHash() {
        return hashCode();
    }

    /**
     * Who gets which address.
     *
     * @param hosts in the order of their addresses
     */
    record Dhcp(List<Lease> hosts) implements ServiceState {
        public Dhcp {
            hosts = List.copyOf(hosts);
        }

        @Override
        public String service() {
            return "Dhcp";
        }
    }

    /**
     * One machine's entry in DHCP and DNS.
     *
     * @param mac       of the interface
     * @param address   it gets
     * @param hostName  the machine's name
     * @param isDefault whether its default route is this network's gateway
     */
    record Lease(MacAddress mac, IpAddress address, String hostName, boolean isDefault) {}

    /**
     * Name resolution.
     *
     * @param hosts     names of the network's own machines
     * @param upstreams the resolvers all other names are asked from, in order
     */
    record Dns(List<Lease> hosts, List<IpAddress> upstreams) implements ServiceState {
        public Dns {
            hosts = List.copyOf(hosts);
            upstreams = List.copyOf(upstreams);
        }

        @Override
        public String service() {
            return "Dns";
        }
    }

    /**
     * The guests' way out.
     *
     * @param address the public address their traffic shows
     * @param netmask of the public network
     * @param gateway of the public network
     * @param segment the public wire
     */
    record SourceNat(IpAddress address, IpAddress netmask, IpAddress gateway, SegmentSpec segment)
            implements ServiceState {
        @Override
        public String service() {
            return "SourceNat";
        }
    }

    /**
     * What a guest may ask about itself.
     *
     * @param guests in the order of their addresses
     */
    record UserData(List<GuestData> guests) implements ServiceState {
        public UserData {
            guests = List.copyOf(guests);
        }

        @Override
        public String service() {
            return "UserData";
        }
    }

    /**
     * One guest's metadata.
     *
     * @param vm           the machine
     * @param address      the guest is known by
     * @param metadata     key and value pairs as the metadata service gives them
     * @param userDataHash names the user data, which is delivered by reference; absent without any
     */
    record GuestData(UUID vm, IpAddress address, List<Entry> metadata, Optional<String> userDataHash) {
        public GuestData {
            metadata = List.copyOf(metadata);
        }
    }

    /**
     * A key and its value.
     *
     * @param key   such as {@code local-hostname}
     * @param value never a secret
     */
    record Entry(String key, String value) {}
}
