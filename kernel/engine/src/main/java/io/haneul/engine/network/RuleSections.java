package io.haneul.engine.network;

import io.haneul.model.Cidr;
import io.haneul.model.IpAddress;
import io.haneul.model.PortRange;
import io.haneul.model.VlanRangeId;
import io.haneul.spi.network.Balance;
import io.haneul.spi.network.FirewallRule;
import io.haneul.spi.network.OneToOne;
import io.haneul.spi.network.PortForward;
import io.haneul.spi.network.PublicAddress;
import io.haneul.spi.network.ServiceState;
import io.haneul.spi.network.Traffic;
import io.haneul.store.Tx;
import io.haneul.store.catalog.OfferedService;
import io.haneul.store.infrastructure.AddressRangeRow;
import io.haneul.store.network.MemberView;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.RuleKind;
import io.haneul.store.network.StickinessRow;
import io.haneul.store.network.WantedRuleRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tenants' rules about a network come to, as sections of its state. */
final class RuleSections {
    private static final Set<String> SERVICES = Set.of("Firewall", "PortForwarding", "StaticNat", "Lb");

    private final List<WantedRuleRow> rules;
    private final Map<UUID, PublicAddress> addresses;
    private final Map<UUID, List<Balance.Member>> members;
    private final Map<UUID, StickinessRow> policies;
    private final boolean open;

    private RuleSections(List<WantedRuleRow> rules, Map<UUID, PublicAddress> addresses, Behind behind, boolean open) {
        this.rules = rules;
        this.addresses = addresses;
        this.members = behind.members();
        this.policies = behind.policies();
        this.open = open;
    }

    /**
     * What is behind balanced ports, by rule.
     *
     * @param policies at most one a rule: of several, the one that was made last
     */
    private record Behind(Map<UUID, List<Balance.Member>> members, Map<UUID, StickinessRow> policies) {}

    /**
     * {@return the rules of a network} One query where it has none about machines behind ports and its addresses are of one range.
     *
     * @param nat the range of the network's way out
     */
    static RuleSections read(Tx tx, NetworkRow network, List<OfferedService> services, Optional<AddressRangeRow> nat) {
        boolean any = services.stream().map(OfferedService::service).anyMatch(SERVICES::contains);
        List<WantedRuleRow> rules = any ? tx.rules().wanted(network.id()) : List.of();
        Map<UUID, AddressRangeRow> ranges = new HashMap<>();
        nat.ifPresent(range -> ranges.put(range.id().value(), range));
        Map<UUID, PublicAddress> addresses = new HashMap<>();
        for (WantedRuleRow rule : rules) {
            UUID id = rule.rangeId();
            IpAddress address = rule.address();
            if (id != null && address != null) {
                AddressRangeRow range = ranges.computeIfAbsent(
                        id, key -> tx.addressRanges().find(new VlanRangeId(key)).orElseThrow());
                addresses.put(
                        rule.id().value(),
                        new PublicAddress(
                                address, range.netmask(), range.gateway(), Segments.ofRange(network.id(), range)));
            }
        }
        boolean balanced = rules.stream().anyMatch(rule -> rule.kind() == RuleKind.BALANCE);
        Behind behind = balanced ? behind(tx, network, rules) : new Behind(Map.of(), Map.of());
        return new RuleSections(rules, addresses, behind, true);
    }

    private static Behind behind(Tx tx, NetworkRow network, List<WantedRuleRow> rules) {
        Map<UUID, List<MemberView>> members = tx.balances().wanted(network.id()).stream()
                .collect(Collectors.groupingBy(member -> member.ruleId().value()));
        Map<UUID, List<Balance.Member>> byRule = new HashMap<>();
        for (WantedRuleRow rule : rules) {
            Integer port = rule.privateFirst();
            if (port != null) {
                byRule.put(
                        rule.id().value(),
                        members.getOrDefault(rule.id().value(), List.of()).stream()
                                .map(member -> new Balance.Member(member.vmId(), member.address(), port))
                                .toList());
            }
        }
        Map<UUID, StickinessRow> policies = tx.balances().wantedPolicies(network.id()).stream()
                .collect(Collectors.toMap(
                        policy -> policy.ruleId().value(), Function.identity(), (early, late) -> late));
        return new Behind(byRule, policies);
    }

    /** {@return whether the rule is one of these} */
    boolean holds(UUID rule) {
        return rules.stream().anyMatch(one -> one.id().value().equals(rule));
    }

    /** {@return the sections of a service that consists of rules; none for another} */
    List<ServiceState> of(String service) {
        return switch (service) {
            case "Firewall" ->
                List.of(
                        new ServiceState.Firewall(each(RuleKind.FIREWALL, this::firewall)),
                        new ServiceState.Egress(open, each(RuleKind.EGRESS, this::firewall)));
            case "PortForwarding" -> List.of(new ServiceState.PortForwarding(each(RuleKind.FORWARD, this::forward)));
            case "StaticNat" -> List.of(new ServiceState.StaticNat(each(RuleKind.STATIC_NAT, this::oneToOne)));
            case "Lb" -> List.of(new ServiceState.LoadBalancing(each(RuleKind.BALANCE, this::balance)));
            default -> List.of();
        };
    }

    /** A rule whose address or machine is on its way out says nothing any more. */
    private <T> List<T> each(RuleKind kind, Function<WantedRuleRow, Optional<T>> form) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind)
                .flatMap(rule -> form.apply(rule).stream())
                .toList();
    }

    private Optional<PublicAddress> address(WantedRuleRow rule) {
        return Optional.ofNullable(addresses.get(rule.id().value()));
    }

    private Optional<FirewallRule> firewall(WantedRuleRow rule) {
        Optional<PublicAddress> address = address(rule);
        return rule.kind() == RuleKind.FIREWALL && address.isEmpty()
                ? Optional.empty()
                : Optional.of(new FirewallRule(
                        rule.id().value(), address, traffic(rule), cidrs(rule.sources()), cidrs(rule.targets())));
    }

    private Optional<PortForward> forward(WantedRuleRow rule) {
        IpAddress guest = rule.guest();
        return address(rule)
                .filter(address -> guest != null)
                .map(address -> new PortForward(
                        rule.id().value(),
                        address,
                        traffic(rule),
                        Objects.requireNonNull(guest),
                        range(rule.privateFirst(), rule.privateLast()).orElseThrow(),
                        cidrs(rule.sources())));
    }

    private Optional<OneToOne> oneToOne(WantedRuleRow rule) {
        IpAddress guest = rule.guest();
        return address(rule)
                .filter(address -> guest != null)
                .map(address -> new OneToOne(rule.id().value(), address, Objects.requireNonNull(guest), false));
    }

    private Optional<Balance> balance(WantedRuleRow rule) {
        UUID id = rule.id().value();
        return address(rule)
                .map(address -> new Balance(
                        id,
                        Objects.requireNonNullElse(rule.name(), ""),
                        Optional.of(address),
                        Optional.empty(),
                        protocol(rule.protocol()),
                        range(rule.firstPort(), rule.lastPort()).orElseThrow(),
                        algorithm(Objects.requireNonNullElse(rule.algorithm(), "")),
                        cidrs(rule.sources()),
                        members.getOrDefault(id, List.of()),
                        Optional.ofNullable(policies.get(id)).map(RuleSections::stickiness),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Balance.Protocol protocol(String protocol) {
        return switch (protocol) {
            case "udp" -> Balance.Protocol.UDP;
            case "ssl" -> Balance.Protocol.SSL;
            case "tcp-proxy" -> Balance.Protocol.TCP_PROXY;
            default -> Balance.Protocol.TCP;
        };
    }

    private static Balance.Algorithm algorithm(String algorithm) {
        return switch (algorithm) {
            case "leastconn" -> Balance.Algorithm.LEAST_CONNECTIONS;
            case "source" -> Balance.Algorithm.SOURCE;
            default -> Balance.Algorithm.ROUND_ROBIN;
        };
    }

    private static Balance.Stickiness stickiness(StickinessRow policy) {
        Balance.Stickiness.Method method =
                switch (policy.method()) {
                    case "AppCookie" -> Balance.Stickiness.Method.APP_COOKIE;
                    case "SourceBased" -> Balance.Stickiness.Method.SOURCE;
                    default -> Balance.Stickiness.Method.LB_COOKIE;
                };
        List<ServiceState.Entry> parameters = new ArrayList<>();
        Metadata.read(policy.parameters(), parameters);
        return new Balance.Stickiness(method, policy.name(), parameters);
    }

    private static Traffic traffic(WantedRuleRow rule) {
        Optional<PortRange> ports = range(rule.firstPort(), rule.lastPort());
        return switch (rule.protocol()) {
            case "all" -> Traffic.ALL;
            case "tcp" -> new Traffic(Traffic.Protocol.TCP, OptionalInt.empty(), ports, Optional.empty());
            case "udp" -> new Traffic(Traffic.Protocol.UDP, OptionalInt.empty(), ports, Optional.empty());
            case "icmp" -> new Traffic(Traffic.Protocol.ICMP, OptionalInt.empty(), Optional.empty(), icmp(rule));
            default ->
                new Traffic(
                        Traffic.Protocol.OTHER,
                        OptionalInt.of(Integer.parseInt(rule.protocol())),
                        Optional.empty(),
                        Optional.empty());
        };
    }

    private static Optional<Traffic.Icmp> icmp(WantedRuleRow rule) {
        return Optional.ofNullable(rule.icmpType())
                .map(type -> new Traffic.Icmp(
                        type, rule.icmpCode() == null ? OptionalInt.empty() : OptionalInt.of(rule.icmpCode())));
    }

    private static Optional<PortRange> range(@Nullable Integer first, @Nullable Integer last) {
        return first == null
                ? Optional.empty()
                : Optional.of(new PortRange(first, Objects.requireNonNullElse(last, first)));
    }

    private static List<Cidr> cidrs(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(",")).map(RuleSections::cidr).toList();
    }

    /** Tenants may write an address within the range: it stands for the whole of it. */
    static Cidr cidr(String text) {
        int slash = text.indexOf('/');
        int prefix = Integer.parseInt(text.substring(slash + 1));
        long bits = prefix == 0 ? 0 : 0xffffffffL << (32 - prefix) & 0xffffffffL;
        return new Cidr(Ipv4.at(Ipv4.position(new IpAddress(text.substring(0, slash))) & bits), prefix);
    }
}
