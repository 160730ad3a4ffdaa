package io.haneul.plugins.virtualrouter;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.network.NetworkReport.RefusedRule;
import io.haneul.spi.network.NetworkState;
import io.haneul.spi.network.ServiceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
        }
        section(ServiceState.UserData.class)
                .ifPresent(section -> section.guests().forEach(this::guest));
        return new RouterDocument(
                RouterDocument.FORMAT,
                state.network().toString(),
                state.revision(),
                state.services().stream().map(ServiceState::service).sorted().toList(),
                interfaces,
                files,
                metadata,
                userdata,
                refused);
    }

    private void requireKnownSections() throws Fault {
        List<Class<?>> seen = new ArrayList<>();
        for (ServiceState section : state.services()) {
            boolean known = section instanceof ServiceState.Dhcp
                    || section instanceof ServiceState.Dns
                    || section instanceof ServiceState.SourceNat
                    || section instanceof ServiceState.UserData;
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
        int prefix = GuestNetwork.prefixOf(section.netmask());
        interfaces.put(
                PUBLIC,
                new TreeMap<>(Map.of(
                        "address",
                        section.address() + "/" + prefix,
                        "gateway",
                        section.gateway().text())));
        files.put(
                "nftables.conf",
                List.of(
                        "flush ruleset",
                        "table ip haneul {",
                        "  chain forward {",
                        "    type filter hook forward priority filter; policy drop;",
                        "    ct state established,related accept",
                        "    iifname \"" + GUEST + "\" oifname \"" + PUBLIC + "\" ip saddr " + network.cidr()
                                + " accept",
                        "  }",
                        "  chain postrouting {",
                        "    type nat hook postrouting priority srcnat; policy accept;",
                        "    oifname \"" + PUBLIC + "\" ip saddr " + network.cidr() + " snat to " + section.address(),
                        "  }",
                        "}"));
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
    }
}
