package io.haneul.plugins.virtualrouter;

import io.haneul.model.Cidr;
import io.haneul.model.PortRange;
import io.haneul.spi.network.FirewallRule;
import io.haneul.spi.network.NetworkReport.RefusedRule;
import io.haneul.spi.network.OneToOne;
import io.haneul.spi.network.PortForward;
import io.haneul.spi.network.PublicAddress;
import io.haneul.spi.network.ServiceState;
import io.haneul.spi.network.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The router's packet filter and address translation, as nftables reads them. Each line that is a tenant's rule says which. Lists
 * of rules come in an order that does not vary, and so do the lines.
 */
final class PacketFilter {
    private static final String GUEST = "iifname \"eth0\"";
    private static final String PUBLIC = "iifname \"eth2\"";
    private static final String OUT = "oifname \"eth2\"";
    /** How many ports a rule may move one by one, where they are not the same inside. */
    private static final int MOST_MOVED = 1024;

    private final GuestNetwork network;
    private final ServiceState.SourceNat wayOut;
    private final List<RefusedRule> refused;
    private final List<String> arriving = new ArrayList<>();
    private final List<String> own = new ArrayList<>();
    private final List<String> passing = new ArrayList<>();
    private final List<String> leaving = new ArrayList<>();
    private boolean filtered;

    PacketFilter(GuestNetwork network, ServiceState.SourceNat wayOut, List<RefusedRule> refused) {
        this.network = network;
        this.wayOut = wayOut;
        this.refused = refused;
    }

    /** {@return whether the router has a leg in the public network the address is of; if not, the rule is refused} */
    boolean reaches(UUID rule, PublicAddress address) {
        boolean there = address.segment().uri().equals(wayOut.segment().uri());
        if (!there) {
            refused.add(
                    new RefusedRule(rule, "the router has no interface in the public network of " + address.address()));
        }
        return there;
    }

    void forward(ServiceState.PortForwarding section) {
        for (PortForward rule : section.rules()) {
            if (reaches(rule.rule(), rule.address())) {
                forward(rule);
            }
        }
    }

    private void forward(PortForward rule) {
        PortRange outside = rule.traffic().ports().orElseThrow();
        PortRange inside = rule.ports();
        String match = from(rule.sources()) + "ip daddr " + rule.address().address() + " ";
        String protocol = protocol(rule.traffic());
        if (outside.equals(inside)) {
            arriving.add(named(rule.rule(), match + protocol + " dport " + outside + " dnat to " + rule.guest()));
        } else if (outside.size() > MOST_MOVED) {
            refused.add(new RefusedRule(
                    rule.rule(), "the router moves at most " + MOST_MOVED + " ports to others by one rule"));
        } else {
            for (int i = 0; i < outside.size(); i++) {
                arriving.add(named(
                        rule.rule(),
                        match + protocol + " dport " + (outside.first() + i) + " dnat to " + rule.guest() + ":"
                                + (inside.first() + i)));
            }
        }
    }

    void translate(ServiceState.StaticNat section) {
        for (OneToOne rule : section.rules()) {
            if (reaches(rule.rule(), rule.address())) {
                arriving.add(named(rule.rule(), "ip daddr " + rule.address().address() + " dnat to " + rule.guest()));
                leaving.add(named(
                        rule.rule(),
                        OUT + " ip saddr " + rule.guest() + " snat to "
                                + rule.address().address()));
            }
        }
    }

    /** What is translated is seen by its original address: a rule is about the public one, wherever it leads. */
    void filter(ServiceState.Firewall section) {
        filtered = true;
        for (FirewallRule rule : section.rules()) {
            Optional<PublicAddress> address = rule.address();
            if (address.isPresent() && reaches(rule.rule(), address.get())) {
                String to = address.get().address().text();
                passing.add(named(
                        rule.rule(),
                        PUBLIC + " " + from(rule.sources()) + "ct original ip daddr " + to + translated(rule.traffic())
                                + " accept"));
                own.add(named(
                        rule.rule(),
                        PUBLIC + " " + from(rule.sources()) + "ip daddr " + to + plain(rule.traffic()) + " accept"));
            }
        }
    }

    void filter(ServiceState.Egress section) {
        String verdict = section.open() ? " drop" : " accept";
        for (FirewallRule rule : section.rules()) {
            String to = rule.targets().isEmpty() ? "" : " ip daddr " + set(rule.targets());
            passing.add(named(
                    rule.rule(),
                    GUEST + " " + OUT + " " + from(rule.sources()) + to.strip() + plain(rule.traffic()) + verdict));
        }
        if (section.open()) {
            everythingMayLeave();
        }
    }

    void everythingMayLeave() {
        passing.add(GUEST + " " + OUT + " ip saddr " + network.cidr() + " accept");
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("flush ruleset", "table ip haneul {"));
        if (!arriving.isEmpty()) {
            chain(lines, "prerouting", "type nat hook prerouting priority dstnat; policy accept;", arriving);
        }
        if (filtered) {
            List<String> input = new ArrayList<>(List.of("ct state established,related accept"));
            input.addAll(own);
            input.add(PUBLIC + " drop");
            chain(lines, "input", "type filter hook input priority filter; policy accept;", input);
        }
        List<String> forward = new ArrayList<>(List.of("ct state established,related accept"));
        if (!arriving.isEmpty()) {
            // guests reach each other by public addresses, as everybody does
            forward.add(GUEST + " oifname \"eth0\" ct status dnat accept");
            if (!filtered) {
                forward.add(PUBLIC + " ct status dnat accept");
            }
        }
        forward.addAll(passing);
        chain(lines, "forward", "type filter hook forward priority filter; policy drop;", forward);
        List<String> postrouting = new ArrayList<>(leaving);
        postrouting.add(OUT + " ip saddr " + network.cidr() + " snat to " + wayOut.address());
        if (!arriving.isEmpty()) {
            postrouting.add(GUEST + " oifname \"eth0\" ct status dnat masquerade");
        }
        chain(lines, "postrouting", "type nat hook postrouting priority srcnat; policy accept;", postrouting);
        lines.add("}");
        return lines;
    }

    private static void chain(List<String> lines, String name, String hook, List<String> rules) {
        lines.add("  chain " + name + " {");
        lines.add("    " + hook);
        rules.forEach(rule -> lines.add("    " + rule));
        lines.add("  }");
    }

    private static String named(UUID rule, String line) {
        return line + " comment \"" + rule + "\"";
    }

    private static String from(List<Cidr> sources) {
        boolean anybody = sources.isEmpty() || sources.stream().anyMatch(cidr -> cidr.prefix() == 0);
        return anybody ? "" : "ip saddr " + set(sources) + " ";
    }

    private static String set(List<Cidr> cidrs) {
        return cidrs.stream().map(Cidr::toString).collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String protocol(Traffic traffic) {
        return traffic.protocol() == Traffic.Protocol.UDP ? "udp" : "tcp";
    }

    /** {@return how packets of the traffic are known, as they are now} */
    private static String plain(Traffic traffic) {
        return switch (traffic.protocol()) {
            case ALL -> "";
            case TCP, UDP ->
                traffic.ports()
                        .map(ports -> " " + protocol(traffic) + " dport " + ports)
                        .orElse(" meta l4proto " + protocol(traffic));
            case ICMP -> icmp(traffic);
            case OTHER -> " meta l4proto " + traffic.number().orElseThrow();
        };
    }

    /** {@return how packets of the traffic are known by what they were before they were translated} */
    private static String translated(Traffic traffic) {
        boolean ports = traffic.ports().isPresent();
        return ports
                ? " meta l4proto " + protocol(traffic) + " ct original proto-dst "
                        + traffic.ports().get()
                : plain(traffic);
    }

    private static String icmp(Traffic traffic) {
        return traffic.icmp()
                .map(icmp -> " icmp type " + icmp.type()
                        + (icmp.code().isPresent() ? " icmp code " + icmp.code().getAsInt() : ""))
                .orElse(" meta l4proto icmp");
    }
}
