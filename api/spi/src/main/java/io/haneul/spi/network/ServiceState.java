package io.haneul.spi.network;

import io.haneul.model.Cidr;
import io.haneul.model.IpAddress;
import io.haneul.model.MacAddress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The desired state of one service of a network. Each kind knows its service's name on the wire; a content hash lets a
 * provider leave what did not change alone. Lists are in an order that does not vary. Rules carry an id: a provider that cannot
 * take one names it in its report, and puts the rest in force.
 */
public sealed interface ServiceState {
    /** {@return the name of the service on the wire} */
    String service();

    /**
     * {@return SHA-256 in hexadecimal of the whole content: the same for equal content, on every server and after every restart.
     * Secrets are in it by their version alone}
     */
    default String contentHash() {
        return ContentHash.of(toString());
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

    /**
     * What may reach public addresses of the network from outside; everything else may not.
     *
     * @param rules in the order of their ids
     */
    record Firewall(List<FirewallRule> rules) implements ServiceState {
        public Firewall {
            rules = List.copyOf(rules);
        }

        @Override
        public String service() {
            return "Firewall";
        }
    }

    /**
     * What guests may send out of the network. On the wire egress rules belong to the firewall's service; as state they are apart.
     *
     * @param open whether everything may leave but what the rules name, or nothing but that
     * @param rules in the order of their ids
     */
    record Egress(boolean open, List<FirewallRule> rules) implements ServiceState {
        public Egress {
            rules = List.copyOf(rules);
        }

        @Override
        public String service() {
            return "Firewall";
        }
    }

    /**
     * Ports of public addresses that lead to guests.
     *
     * @param rules in the order of their ids
     */
    record PortForwarding(List<PortForward> rules) implements ServiceState {
        public PortForwarding {
            rules = List.copyOf(rules);
        }

        @Override
        public String service() {
            return "PortForwarding";
        }
    }

    /**
     * Public addresses that are one guest's altogether, in both directions; elastic ones too.
     *
     * @param rules in the order of their ids
     */
    record StaticNat(List<OneToOne> rules) implements ServiceState {
        public StaticNat {
            rules = List.copyOf(rules);
        }

        @Override
        public String service() {
            return "StaticNat";
        }
    }

    /**
     * Public ports, or ports of an address of the network itself, whose connections are spread over guests.
     *
     * @param rules in the order of their ids
     */
    record LoadBalancing(List<Balance> rules) implements ServiceState {
        public LoadBalancing {
            rules = List.copyOf(rules);
        }

        @Override
        public String service() {
            return "Lb";
        }
    }

    /**
     * Ways into the network through tunnels.
     *
     * @param remote for people, one for each public address that has it
     * @param sites to other networks, in the order of their ids
     */
    record Vpn(List<RemoteAccess> remote, List<SiteTunnel> sites) implements ServiceState {
        public Vpn {
            remote = List.copyOf(remote);
            sites = List.copyOf(sites);
        }

        @Override
        public String service() {
            return "Vpn";
        }
    }

    /**
     * What may enter and leave a tier, tried in the order of the rules' numbers; what no rule names may not.
     *
     * @param rules by direction, in the order of their numbers
     */
    record NetworkAcl(List<AclRule> rules) implements ServiceState {
        public NetworkAcl {
            rules = List.copyOf(rules);
        }

        @Override
        public String service() {
            return "NetworkACL";
        }
    }

    /**
     * What a router between the tiers of a VPC knows besides the network at hand. The service is the VPC offering's.
     *
     * @param vpc whose tiers they are
     * @param cidr that all tiers lie in
     * @param tiers all of them, the network at hand among them
     * @param routes out of the VPC, in the order of their ids
     * @param gateways to private networks, in the order of their ids
     */
    record VpcRouting(UUID vpc, Cidr cidr, List<Tier> tiers, List<StaticRoute> routes, List<PrivateGateway> gateways)
            implements ServiceState {
        public VpcRouting {
            tiers = List.copyOf(tiers);
            routes = List.copyOf(routes);
            gateways = List.copyOf(gateways);
        }

        @Override
        public String service() {
            return "Vpc";
        }
    }
}
