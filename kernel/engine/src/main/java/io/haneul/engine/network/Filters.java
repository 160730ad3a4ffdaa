package io.haneul.engine.network;

import io.haneul.engine.core.Kernel;
import io.haneul.engine.infrastructure.HostTarget;
import io.haneul.engine.infrastructure.Hosts;
import io.haneul.engine.provider.Providers;
import io.haneul.jobs.Run;
import io.haneul.model.Cidr;
import io.haneul.model.Epoch;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.HostId;
import io.haneul.model.IpAddress;
import io.haneul.model.PortRange;
import io.haneul.spi.Call;
import io.haneul.spi.VmRef;
import io.haneul.spi.hypervisor.FilterRule;
import io.haneul.spi.hypervisor.HostFilters;
import io.haneul.spi.hypervisor.NicFilter;
import io.haneul.spi.network.Traffic;
import io.haneul.store.Tx;
import io.haneul.store.network.FilteredNicRow;
import io.haneul.store.network.GroupRuleRow;
import io.haneul.store.network.MemberAddressRow;
import io.haneul.store.network.MembershipRow;
import io.haneul.store.network.NicAddressRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Has hosts let through interfaces only what the security groups of their machines say. */
final class Filters {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final Kernel kernel;
    private final Hosts hosts;

    Filters(Kernel kernel, Hosts hosts) {
        this.kernel = kernel;
        this.hosts = hosts;
    }

    /** On return the host lets through the machine's interfaces what their groups say, before they are there. */
    void bring(Run run, UUID vm, HostId host) throws Fault, InterruptedException {
        Read read = read(List.of(vm));
        if (!read.filters().isEmpty()) {
            tell(
                    run,
                    host,
                    read.revision(),
                    read.filters().stream().map(Placed::filter).toList());
        }
    }

    /** On return all hosts the machines are on let through what is wanted now. */
    void refresh(Run run, List<UUID> vms) throws Fault, InterruptedException {
        if (vms.isEmpty()) {
            return;
        }
        Read read = read(vms);
        Map<String, List<Placed>> byHost = new TreeMap<>();
        read.filters().forEach(placed -> placed.host()
                .ifPresent(host -> byHost.computeIfAbsent(host.toString(), key -> new ArrayList<>())
                        .add(placed)));
        for (List<Placed> placed : byHost.values()) {
            tell(
                    run,
                    placed.get(0).host().orElseThrow(),
                    read.revision(),
                    placed.stream().map(Placed::filter).toList());
        }
    }

    /** On return the host keeps nothing of the machine's interfaces, which are not there any more. */
    void takeAway(Run run, UUID vm, HostId host) throws Fault, InterruptedException {
        List<FilteredNicRow> nics =
                kernel.store().read(tx -> tx.securityGroups().filtered(List.of(vm)));
        if (nics.isEmpty()) {
            return;
        }
        Set<UUID> ids = nics.stream().map(nic -> nic.id().value()).collect(Collectors.toSet());
        HostTarget at = hosts.target(host);
        Call call = call(run, newest());
        kernel.plugins()
                .hypervisors()
                .callAbility(new Providers.Address(at.provider(), at.name(), call), HostFilters.class, ability -> {
                    ability.ensureFiltersAbsent(call, at.target(), ids);
                    return true;
                });
    }

    private void tell(Run run, HostId host, long revision, List<NicFilter> filters) throws Fault, InterruptedException {
        HostTarget at = hosts.target(host);
        Call call = call(run, revision);
        boolean isDone = kernel.plugins()
                .hypervisors()
                .callAbility(
                        new Providers.Address(at.provider(), at.name(), call),
                        HostFilters.class,
                        ability -> ability.ensureFilters(call, at.target(), filters))
                .isPresent();
        if (!isDone) {
            throw new Fault(FaultKind.INVALID, "the hypervisor of host " + at.name() + " cannot filter interfaces");
        }
    }

    private static Call call(Run run, long revision) {
        return new Call(run.label(), new Epoch(revision), Instant.now().plus(DEADLINE), run.attempt());
    }

    /**
     * Filters as they were read.
     *
     * @param revision drawn before
     */
    private record Read(long revision, List<Placed> filters) {}

    private record Placed(Optional<HostId> host, NicFilter filter) {}

    private long newest() {
        return kernel.store().inTransaction(tx -> {
            long revision = tx.securityGroups().revision();
            tx.securityGroups().forgetRevisions(revision);
            return revision;
        });
    }

    /** The number is drawn first: whatever was committed before it is in the reading. */
    private Read read(List<UUID> vms) {
        boolean none =
                kernel.store().read(tx -> tx.securityGroups().filtered(vms).isEmpty());
        if (none) {
            return new Read(0, List.of());
        }
        long revision = newest();
        return kernel.store().read(tx -> new Read(revision, filters(tx, vms, revision)));
    }

    private static List<Placed> filters(Tx tx, List<UUID> vms, long revision) {
        List<FilteredNicRow> nics = tx.securityGroups().filtered(vms);
        Map<UUID, Set<UUID>> groups = tx.securityGroups().memberships(vms).stream()
                .collect(Collectors.groupingBy(
                        MembershipRow::vmId,
                        Collectors.mapping(row -> row.groupId().value(), Collectors.toSet())));
        List<GroupRuleRow> rules = tx.securityGroups().rulesFor(vms);
        List<UUID> peers = rules.stream()
                .flatMap(rule -> Optional.ofNullable(rule.peerId()).stream())
                .map(peer -> peer.value())
                .distinct()
                .toList();
        Map<UUID, List<IpAddress>> addresses = peers.isEmpty()
                ? Map.of()
                : tx.securityGroups().addresses(peers).stream()
                        .collect(Collectors.groupingBy(
                                MemberAddressRow::groupId,
                                Collectors.mapping(MemberAddressRow::address, Collectors.toList())));
        Map<UUID, List<IpAddress>> further = tx.nicAddresses().ofAll(vms).stream()
                .collect(Collectors.groupingBy(
                        row -> row.nicId().value(), Collectors.mapping(NicAddressRow::address, Collectors.toList())));
        return nics.stream()
                .map(nic -> {
                    Set<UUID> own = groups.getOrDefault(nic.vmId(), new HashSet<>());
                    List<GroupRuleRow> held = rules.stream()
                            .filter(rule -> own.contains(rule.groupId().value()))
                            .toList();
                    return new Placed(
                            Optional.ofNullable(nic.hostId()),
                            filter(nic, held, new Known(addresses, further, revision)));
                })
                .toList();
    }

    /**
     * What filters are made of besides rules.
     *
     * @param addresses of the members of groups
     * @param further   addresses of interfaces besides their own
     */
    private record Known(Map<UUID, List<IpAddress>> addresses, Map<UUID, List<IpAddress>> further, long revision) {}

    /** Whoever names nothing that may leave lets everything leave. */
    private static NicFilter filter(FilteredNicRow nic, List<GroupRuleRow> rules, Known known) {
        List<FilterRule> ingress = rules.stream()
                .filter(GroupRuleRow::ingress)
                .map(rule -> rule(rule, known.addresses()))
                .toList();
        List<FilterRule> egress = rules.stream()
                .filter(rule -> !rule.ingress())
                .map(rule -> rule(rule, known.addresses()))
                .toList();
        return new NicFilter(
                nic.id().value(),
                new VmRef(nic.vmId(), nic.instanceName(), Optional.empty()),
                known.revision(),
                nic.mac(),
                Stream.concat(
                                Optional.ofNullable(nic.address()).stream(),
                                known.further().getOrDefault(nic.id().value(), List.of()).stream())
                        .toList(),
                false,
                ingress,
                egress.isEmpty() ? Optional.empty() : Optional.of(egress));
    }

    private static FilterRule rule(GroupRuleRow rule, Map<UUID, List<IpAddress>> addresses) {
        List<Cidr> peers = rule.peerId() == null
                ? List.of(RuleSections.cidr(Objects.requireNonNull(rule.cidr())))
                : addresses.getOrDefault(rule.peerId().value(), List.of()).stream()
                        .map(address -> new Cidr(address, 32))
                        .toList();
        return new FilterRule(rule.id().value(), traffic(rule), peers);
    }

    private static Traffic traffic(GroupRuleRow rule) {
        Integer first = rule.firstPort();
        Optional<PortRange> ports = first == null
                ? Optional.empty()
                : Optional.of(new PortRange(first, Objects.requireNonNullElse(rule.lastPort(), first)));
        Optional<Traffic.Icmp> icmp = Optional.ofNullable(rule.icmpType())
                .map(type -> new Traffic.Icmp(
                        type, rule.icmpCode() == null ? OptionalInt.empty() : OptionalInt.of(rule.icmpCode())));
        return switch (rule.protocol()) {
            case "all" -> Traffic.ALL;
            case "tcp" -> new Traffic(Traffic.Protocol.TCP, OptionalInt.empty(), ports, Optional.empty());
            case "udp" -> new Traffic(Traffic.Protocol.UDP, OptionalInt.empty(), ports, Optional.empty());
            case "icmp" -> new Traffic(Traffic.Protocol.ICMP, OptionalInt.empty(), Optional.empty(), icmp);
            default ->
                new Traffic(
                        Traffic.Protocol.OTHER,
                        OptionalInt.of(Integer.parseInt(rule.protocol())),
                        Optional.empty(),
                        Optional.empty());
        };
    }
}
