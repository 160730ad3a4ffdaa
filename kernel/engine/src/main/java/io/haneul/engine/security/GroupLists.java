package io.haneul.engine.security;

import io.haneul.commands.network.ListSecurityGroups;
import io.haneul.commands.network.SecurityGroupResponse;
import io.haneul.commands.network.SecurityGroupResponseBuilder;
import io.haneul.commands.network.SecurityGroupRuleResponse;
import io.haneul.commands.network.SecurityGroupRuleResponseBuilder;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.engine.core.Wire;
import io.haneul.model.VmId;
import io.haneul.store.Tx;
import io.haneul.store.network.GroupRuleView;
import io.haneul.store.network.GroupView;
import io.haneul.store.network.MembershipRow;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists groups, with their rules and machines, in three queries whatever the page holds. */
final class GroupLists {
    private final Kernel kernel;

    GroupLists(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.commands().on(ListSecurityGroups.class, this::list);
        kernel.views().addMany(SecurityGroupResponse.class, (tx, viewer, ids) -> many(tx, List.copyOf(ids)).stream()
                .collect(Collectors.toMap(group -> UUID.fromString(group.id()), Function.identity())));
    }

    private Answer list(Request<ListSecurityGroups> request) {
        ListSecurityGroups command = request.command();
        Page page = kernel.listing().page(command.paging());
        if (!command.tags().isEmpty()) {
            return new Answer.Listing(0, List.of());
        }
        String pattern = Listing.like(command.paging().keyword()).orElse(null);
        UUID vm = command.virtualMachineId().map(VmId::value).orElse(null);
        return kernel.store().read(tx -> {
            Visibility see = Listing.visible(
                    tx,
                    request.caller(),
                    command.owner(),
                    command.id().isPresent() || command.virtualMachineId().isPresent());
            var id = command.id().orElse(null);
            String name = command.securityGroupName().orElse(null);
            List<UUID> ids = tx.securityGroups().page(see, id, name, pattern, vm, page);
            return new Answer.Listing(tx.securityGroups().count(see, id, name, pattern, vm), many(tx, ids));
        });
    }

    Optional<SecurityGroupResponse> one(Tx tx, UUID id) {
        return many(tx, List.of(id)).stream().findFirst();
    }

    private static List<SecurityGroupResponse> many(Tx tx, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<GroupRuleView>> rules =
                tx.securityGroups().ruleViews(ids).stream().collect(Collectors.groupingBy(GroupRuleView::groupId));
        Map<UUID, List<MembershipRow>> members = tx.securityGroups().members(ids).stream()
                .collect(Collectors.groupingBy(row -> row.groupId().value()));
        return tx.securityGroups().views(ids).stream()
                .map(group -> show(
                        group, rules.getOrDefault(group.id(), List.of()), members.getOrDefault(group.id(), List.of())))
                .toList();
    }

    private static SecurityGroupResponse show(GroupView group, List<GroupRuleView> rules, List<MembershipRow> members) {
        return SecurityGroupResponseBuilder.builder()
                .id(group.id().toString())
                .name(group.name())
                .description(group.description())
                .account(group.account())
                .domainId(group.domainId().toString())
                .domain(group.domain())
                .domainPath(Wire.domainPath(group.domainPath()))
                .ingressRule(rules(rules, true))
                .egressRule(rules(rules, false))
                .virtualMachineCount(members.size())
                .virtualMachineIds(
                        members.stream().map(member -> member.vmId().toString()).toList())
                .tags(List.of())
                .build();
    }

    private static List<SecurityGroupRuleResponse> rules(List<GroupRuleView> rules, boolean ingress) {
        return rules.stream()
                .filter(rule -> rule.ingress() == ingress)
                .map(GroupLists::rule)
                .toList();
    }

    private static SecurityGroupRuleResponse rule(GroupRuleView rule) {
        boolean icmp = rule.protocol().equals("icmp");
        return SecurityGroupRuleResponseBuilder.builder()
                .ruleId(rule.id().toString())
                .protocol(rule.protocol())
                .startPort(rule.firstPort())
                .endPort(rule.lastPort())
                .icmpType(icmp ? orAll(rule.icmpType()) : null)
                .icmpCode(icmp ? orAll(rule.icmpCode()) : null)
                .cidr(rule.cidr())
                .securityGroupName(rule.peer())
                .account(rule.peerAccount())
                .tags(List.of())
                .build();
    }

    private static Integer orAll(@Nullable Integer value) {
        return Objects.requireNonNullElse(value, -1);
    }
}
