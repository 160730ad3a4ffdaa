package io.haneul.engine.rule;

import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.commands.network.FirewallResponse;
import io.haneul.commands.network.FirewallResponseBuilder;
import io.haneul.commands.network.FirewallRuleResponse;
import io.haneul.commands.network.FirewallRuleResponseBuilder;
import io.haneul.commands.network.ListEgressFirewallRules;
import io.haneul.commands.network.ListFirewallRules;
import io.haneul.commands.network.ListIpForwardingRules;
import io.haneul.commands.network.ListLoadBalancerRules;
import io.haneul.commands.network.ListPortForwardingRules;
import io.haneul.commands.network.LoadBalancerResponse;
import io.haneul.commands.network.LoadBalancerResponseBuilder;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.engine.core.Wire;
import io.haneul.model.VmId;
import io.haneul.store.network.RuleFilter;
import io.haneul.store.network.RuleFilterBuilder;
import io.haneul.store.network.RuleKind;
import io.haneul.store.network.RuleView;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists rules: picks the page on an index, then loads it in one query. */
final class RuleLists {
    private final Kernel kernel;

    RuleLists(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.views()
                .addMany(
                        FirewallResponse.class,
                        (tx, viewer, ids) -> byId(tx.rules().views(List.copyOf(ids)), RuleLists::firewall));
        kernel.views()
                .addMany(
                        FirewallRuleResponse.class,
                        (tx, viewer, ids) -> byId(tx.rules().views(List.copyOf(ids)), RuleLists::forward));
        kernel.views()
                .addMany(
                        LoadBalancerResponse.class,
                        (tx, viewer, ids) -> byId(tx.rules().views(List.copyOf(ids)), RuleLists::balance));
        kernel.commands().on(ListFirewallRules.class, request -> ingress(request.caller(), request.command()));
        kernel.commands().on(ListEgressFirewallRules.class, request -> egress(request.caller(), request.command()));
        kernel.commands().on(ListPortForwardingRules.class, request -> forwards(request.caller(), request.command()));
        kernel.commands().on(ListIpForwardingRules.class, request -> openPorts(request.caller(), request.command()));
        kernel.commands().on(ListLoadBalancerRules.class, request -> balances(request.caller(), request.command()));
    }

    private static <R> Map<UUID, R> byId(List<RuleView> rules, Function<RuleView, R> form) {
        return rules.stream().collect(Collectors.toMap(RuleView::id, form));
    }

    private Answer ingress(Caller caller, ListFirewallRules command) {
        RuleFilterBuilder want = RuleFilterBuilder.builder()
                .kind(RuleKind.FIREWALL)
                .id(command.id().orElse(null))
                .address(command.ipAddressId().orElse(null))
                .network(command.networkId().orElse(null))
                .display(command.forDisplay().orElse(null));
        return list(new Asked(caller, command.owner(), command.paging(), want, command.tags()), RuleLists::firewall);
    }

    private Answer egress(Caller caller, ListEgressFirewallRules command) {
        RuleFilterBuilder want = RuleFilterBuilder.builder()
                .kind(RuleKind.EGRESS)
                .id(command.id().orElse(null))
                .address(command.ipAddressId().orElse(null))
                .network(command.networkId().orElse(null))
                .display(command.forDisplay().orElse(null));
        return list(new Asked(caller, command.owner(), command.paging(), want, command.tags()), RuleLists::firewall);
    }

    private Answer forwards(Caller caller, ListPortForwardingRules command) {
        RuleFilterBuilder want = RuleFilterBuilder.builder()
                .kind(RuleKind.FORWARD)
                .id(command.id().orElse(null))
                .address(command.ipAddressId().orElse(null))
                .network(command.networkId().orElse(null))
                .display(command.forDisplay().orElse(null));
        return list(new Asked(caller, command.owner(), command.paging(), want, command.tags()), RuleLists::forward);
    }

    private Answer openPorts(Caller caller, ListIpForwardingRules command) {
        RuleFilterBuilder want = RuleFilterBuilder.builder()
                .kind(RuleKind.OPEN_PORT)
                .id(command.id().orElse(null))
                .address(command.ipAddressId().orElse(null))
                .vm(command.virtualMachineId().map(VmId::value).orElse(null));
        return list(new Asked(caller, command.owner(), command.paging(), want, List.of()), RuleLists::forward);
    }

    private Answer balances(Caller caller, ListLoadBalancerRules command) {
        RuleFilterBuilder want = RuleFilterBuilder.builder()
                .kind(RuleKind.BALANCE)
                .id(command.id().orElse(null))
                .name(command.name().orElse(null))
                .address(command.publicIpId().orElse(null))
                .network(command.networkId().orElse(null))
                .zone(command.zoneId().orElse(null))
                .vm(command.virtualMachineId().map(VmId::value).orElse(null))
                .display(command.forDisplay().orElse(null));
        return list(new Asked(caller, command.owner(), command.paging(), want, command.tags()), RuleLists::balance);
    }

    /**
     * What a list was asked for.
     *
     * @param tags no rule has any
     */
    private record Asked(
            Caller caller, OwnerFilter owner, Paging paging, RuleFilterBuilder want, List<Map<String, String>> tags) {}

    private Answer list(Asked asked, Function<RuleView, ? extends Record> form) {
        Page page = kernel.listing().page(asked.paging());
        if (!asked.tags().isEmpty()) {
            return new Answer.Listing(0, List.of());
        }
        RuleFilter want = asked.want()
                .pattern(Listing.like(asked.paging().keyword()).orElse(null))
                .build();
        return kernel.store().read(tx -> {
            Visibility see = Listing.visible(tx, asked.caller(), asked.owner(), want.id() != null);
            List<UUID> ids = tx.rules().page(see, want, page);
            return new Answer.Listing(
                    tx.rules().count(see, want),
                    ids.isEmpty()
                            ? List.<Record>of()
                            : tx.rules().views(ids).stream().map(form).toList());
        });
    }

    private static FirewallResponse firewall(RuleView rule) {
        boolean egress = rule.kind() == RuleKind.EGRESS;
        return FirewallResponseBuilder.builder()
                .id(rule.id().toString())
                .protocol(rule.protocol())
                .startPort(rule.firstPort())
                .endPort(rule.lastPort())
                .icmpType(icmp(rule, rule.icmpType()))
                .icmpCode(icmp(rule, rule.icmpCode()))
                .ipAddressId(text(rule.addressId()))
                .ipAddress(rule.address())
                .networkId(rule.networkId().toString())
                .state(rule.state().wire())
                .cidrList(rule.sources())
                .destCidrList(egress ? rule.targets() : null)
                .trafficType(egress ? "Egress" : "Ingress")
                .forDisplay(rule.display())
                .tags(List.of())
                .build();
    }

    private static @Nullable Integer icmp(RuleView rule, @Nullable Integer value) {
        return rule.protocol().equals("icmp") ? Objects.requireNonNullElse(value, -1) : null;
    }

    private static FirewallRuleResponse forward(RuleView rule) {
        return FirewallRuleResponseBuilder.builder()
                .id(rule.id().toString())
                .protocol(rule.protocol())
                .publicPort(number(rule.firstPort()))
                .publicEndPort(number(rule.lastPort()))
                .privatePort(number(rule.privateFirst()))
                .privateEndPort(number(rule.privateLast()))
                .virtualMachineId(text(rule.vmId()))
                .virtualMachineName(rule.vm())
                .virtualMachineDisplayName(rule.vmDisplay())
                .vmGuestIp(rule.guest())
                .ipAddressId(text(rule.addressId()))
                .ipAddress(rule.address())
                .networkId(rule.networkId().toString())
                .state(rule.state().wire())
                .cidrList(rule.sources())
                .forDisplay(rule.display())
                .tags(List.of())
                .build();
    }

    private static LoadBalancerResponse balance(RuleView rule) {
        return LoadBalancerResponseBuilder.builder()
                .id(rule.id().toString())
                .name(rule.name())
                .description(rule.description())
                .algorithm(rule.algorithm())
                .protocol(rule.protocol())
                .publicPort(number(rule.firstPort()))
                .privatePort(number(rule.privateFirst()))
                .publicIpId(text(rule.addressId()))
                .publicIp(rule.address())
                .networkId(rule.networkId().toString())
                .zoneId(rule.zoneId().toString())
                .zoneName(rule.zone())
                .account(rule.account())
                .domainId(rule.domainId().toString())
                .domain(rule.domain())
                .domainPath(Wire.domainPath(rule.domainPath()))
                .state(rule.state().wire())
                .cidrList(rule.sources())
                .forDisplay(rule.display())
                .tags(List.of())
                .build();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : Objects.toString(id);
    }

    private static @Nullable String number(@Nullable Integer port) {
        return port == null ? null : String.valueOf(port);
    }
}
