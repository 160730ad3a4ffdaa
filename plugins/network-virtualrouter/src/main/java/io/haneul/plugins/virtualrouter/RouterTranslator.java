package io.haneul.plugins.virtualrouter;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.network.Balance;
import io.haneul.spi.network.NetworkReport.RefusedRule;
import io.haneul.spi.network.NetworkState;
import io.haneul.spi.network.PublicAddress;
import io.haneul.spi.network.ServiceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * From the state of a network to the document of its router, a pure function. Names come from tenants: whatever could mean
 * something in one of the files is kept out of it.
 */
final class RouterTranslator {
    private static final String DIRECTORY = "/etc/haneul/";
    private static final String GUEST = "eth0";
    private static final String PUBLIC = "eth2";
    private static final String NO_GATEWAY = "nogateway";

    private static final Set<Class<? extends ServiceState>> KNOWN = Set.of(
            ServiceState.Dhcp.class,
            ServiceState.Dns.class,
            ServiceState.SourceNat.class,
            ServiceState.UserData.class,
            ServiceState.Firewall.class,
            ServiceState.Egress.class,
            ServiceState.PortForwarding.class,
            ServiceState.StaticNat.class,
            ServiceState.LoadBalancing.class);

    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final Pattern DOMAIN =
            Pattern.compile("|[A-Za-z0-9](?:[A-Za-z0-9-]*)(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*))*");
    private static final Pattern METADATA_KEY =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    private final NetworkState state;
    private final GuestNetwork network;
    private final SortedMap<String, SortedMap<String, String>> interfaces = new TreeMap<>();
    private final SortedMap<String, List<String>> files = new TreeMap<>();
    private final SortedMap<String, Map<String, String>> metadata = new TreeMap<>();
    private final SortedMap<String, String> userdata = new TreeMap<>();
    private final SortedMap<String, String> passwords = new TreeMap<>();
    private final List<RefusedRule> refused = new ArrayList<>();

    private RouterTranslator(NetworkState state, GuestNetwork network) {
        this.state = state;
        this.network = network;
    }

    static RouterDocument translate(NetworkState state) throws Fault {
        return new RouterTranslator(state, GuestNetwork.parse(state.cidr())).document();
    }

    private RouterDocument document() throws Fault {
        if (!DOMAIN.matcher(state.domain()).matches() || state.domain().length() > 253) {
            throw new Fault(FaultKind.INVALID, "'" + state.domain() + "' is no DNS domain");
        }
        requireKnownSections();
        interfaces.put(
                GUEST,
                new TreeMap<>(Map.of(
                        "network", network.cidr(), "gateway", state.gateway().text())));
        Optional<ServiceState.Dhcp> dhcp = section(ServiceState.Dhcp.class);
        Optional<ServiceState.Dns> dns = section(ServiceState.Dns.class);
        if (dhcp.isPresent() || dns.isPresent()) {
            List<String> lines =
                    new ArrayList<>(List.of("interface=" + GUEST, "bind-dynamic", "no-hosts", "no-resolv"));
            lines.addAll(dns.map(this::dns).orElse(List.of("port=0")));
            dhcp.ifPresent(section -> lines.addAll(dhcp(section, dns.isPresent())));
            files.put("dnsmasq.conf", lines);
        }
        Optional<ServiceState.SourceNat> sourceNat = section(ServiceState.SourceNat.class);
        if (sourceNat.isPresent()) {
            sourceNat(sourceNat.get());
        } else {
            refuseAll();
        }
        section(ServiceState.UserData.class)
                .ifPresent(section -> section.guests().forEach(this::guest));
        return written();
    }

    private RouterDocument written() {
        return new RouterDocument(
                RouterDocument.FORMAT,
                state.network().toString(),
                state.revision(),
                state.services().stream()
                        .map(ServiceState::service)
                        .distinct()
                        .sorted()
                        .toList(),
                interfaces,
                files,
                metadata,
                userdata,
                passwords,
                refused);
    }

    private void requireKnownSections() throws Fault {
        List<Class<?>> seen = new ArrayList<>();
        for (ServiceState section : state.services()) {
            boolean known = KNOWN.contains(section.getClass());
            if (!known || seen.contains(section.getClass())) {
                throw new Fault(
                        FaultKind.INVALID,
                        "the virtual router is asked for " + section.service()
                                + (known ? " twice" : ", which it lacks"));
            }
            seen.add(section.getClass());
        }
    }

    private <S extends ServiceState> Optional<S> section(Class<S> kind) {
        return state.services().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    private List<String> dns(ServiceState.Dns section) {
        List<String> lines = new ArrayList<>(List.of("addn-hosts=" + DIRECTORY + "hosts", "bogus-priv"));
        if (!state.domain().isEmpty()) {
            lines.add("domain=" + state.domain());
            lines.add("local=/" + state.domain() + "/");
        }
        section.upstreams().forEach(upstream -> lines.add("server=" + upstream));
        files.put(
                "hosts",
                section.hosts().stream()
                        .filter(host -> HOST_NAME.matcher(host.hostName()).matches())
                        .map(host -> host.address() + " "
                                + (state.domain().isEmpty() ? "" : host.hostName() + "." + state.domain() + " ")
                                + host.hostName())
                        .toList());
        return lines;
    }

    private List<String> dhcp(ServiceState.Dhcp section, boolean withDns) {
        files.put(
                "dhcp-hosts",
                section.hosts().stream().map(RouterTranslator::lease).toList());
        List<String> lines = new ArrayList<>(List.of(
                "dhcp-authoritative",
                "dhcp-range=" + network.address() + ",static," + network.netmask(),
                "dhcp-hostsfile=" + DIRECTORY + "dhcp-hosts",
                "dhcp-lease-max=" + (1L << (32 - network.prefix())),
                "dhcp-option=option:router," + state.gateway(),
                "dhcp-option=tag:" + NO_GATEWAY + ",option:router"));
        if (withDns) {
            // 0.0.0.0 stands for the router's own address, whatever it is
            lines.add("dhcp-option=option:dns-server,0.0.0.0");
        }
        if (!state.domain().isEmpty()) {
            lines.add("dhcp-option=option:domain-name," + state.domain());
        }
        return lines;
    }

    /** A machine whose name is none keeps its address and goes without a name. */
    private static String lease(ServiceState.Lease lease) {
        String tag = lease.isDefault() ? "" : ",set:" + NO_GATEWAY;
        String name = HOST_NAME.matcher(lease.hostName()).matches() ? "," + lease.hostName() : "";
        return lease.mac() + tag + "," + lease.address() + name + ",infinite";
    }

    private void sourceNat(ServiceState.SourceNat section) throws Fault {
        PacketFilter filter = new PacketFilter(network, section, refused);
        section(ServiceState.PortForwarding.class).ifPresent(filter::forward);
        section(ServiceState.StaticNat.class).ifPresent(filter::translate);
        section(ServiceState.Firewall.class).ifPresent(filter::filter);
        Optional<ServiceState.Egress> egress = section(ServiceState.Egress.class);
        if (egress.isPresent()) {
            filter.filter(egress.get());
        } else {
            filter.everythingMayLeave();
        }
        files.put("nftables.conf", filter.lines());
        List<Balance> balanced = section(ServiceState.LoadBalancing.class)
                .map(ServiceState.LoadBalancing::rules)
                .orElse(List.of());
        List<Balance> here = balanced.stream()
                .filter(rule -> filter.reaches(rule.rule(), rule.address().orElseThrow()))
                .toList();
        if (!here.isEmpty()) {
            files.put("haproxy.cfg", new Balancer(refused).lines(here));
        }
        SortedMap<String, String> outside = new TreeMap<>(Map.of(
                "address",
                section.address() + "/" + GuestNetwork.prefixOf(section.netmask()),
                "gateway",
                section.gateway().text()));
        String more = String.join(" ", others(section));
        if (!more.isEmpty()) {
            outside.put("addresses", more);
        }
        interfaces.put(PUBLIC, outside);
    }

    /** {@return the public addresses that rules are about, besides the way out's, each with its prefix} */
    private SortedSet<String> others(ServiceState.SourceNat wayOut) throws Fault {
        SortedSet<String> others = new TreeSet<>();
        for (PublicAddress address : addresses()) {
            boolean here = address.segment().uri().equals(wayOut.segment().uri());
            if (here && !address.address().equals(wayOut.address())) {
                others.add(address.address() + "/" + GuestNetwork.prefixOf(address.netmask()));
            }
        }
        return others;
    }

    private List<PublicAddress> addresses() {
        List<PublicAddress> addresses = new ArrayList<>();
        section(ServiceState.Firewall.class).ifPresent(section -> section.rules()
                .forEach(rule -> rule.address().ifPresent(addresses::add)));
        section(ServiceState.PortForwarding.class)
                .ifPresent(section -> section.rules().forEach(rule -> addresses.add(rule.address())));
        section(ServiceState.StaticNat.class)
                .ifPresent(section -> section.rules().forEach(rule -> addresses.add(rule.address())));
        section(ServiceState.LoadBalancing.class).ifPresent(section -> section.rules()
                .forEach(rule -> rule.address().ifPresent(addresses::add)));
        return addresses;
    }

    /** Without a way out there is no public interface, and no rule can be about one. */
    private void refuseAll() {
        List<UUID> rules = new ArrayList<>();
        section(ServiceState.Firewall.class)
                .ifPresent(section -> section.rules().forEach(rule -> rules.add(rule.rule())));
        section(ServiceState.Egress.class)
                .ifPresent(section -> section.rules().forEach(rule -> rules.add(rule.rule())));
        section(ServiceState.PortForwarding.class)
                .ifPresent(section -> section.rules().forEach(rule -> rules.add(rule.rule())));
        section(ServiceState.StaticNat.class)
                .ifPresent(section -> section.rules().forEach(rule -> rules.add(rule.rule())));
        section(ServiceState.LoadBalancing.class)
                .ifPresent(section -> section.rules().forEach(rule -> rules.add(rule.rule())));
        rules.forEach(rule -> refused.add(new RefusedRule(rule, "the router of the network has no way out")));
    }

    private void guest(ServiceState.GuestData guest) {
        SortedMap<String, String> entries = new TreeMap<>();
        for (ServiceState.Entry entry : guest.metadata()) {
            if (METADATA_KEY.matcher(entry.key()).matches()) {
                entries.put(entry.key(), entry.value());
            } else {
                refused.add(new RefusedRule(guest.vm(), "metadata cannot have the key '" + entry.key() + "'"));
            }
        }
        metadata.put(guest.address().text(), entries);
        guest.userDataHash().ifPresent(hash -> userdata.put(guest.address().text(), hash));
        guest.passwordHash().ifPresent(hash -> passwords.put(guest.address().text(), hash));
    }
}
