package io.haneul.engine.security;

import io.haneul.commands.Access.Right;
import io.haneul.commands.Owner;
import io.haneul.commands.network.AuthorizeSecurityGroupEgress;
import io.haneul.commands.network.AuthorizeSecurityGroupIngress;
import io.haneul.commands.network.RevokeSecurityGroupEgress;
import io.haneul.commands.network.RevokeSecurityGroupIngress;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.ParameterDescriptor.Reference;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.engine.network.Networks;
import io.haneul.engine.rule.Matter;
import io.haneul.jobs.Admission;
import io.haneul.jobs.Run;
import io.haneul.model.AccountId;
import io.haneul.model.JobId;
import io.haneul.model.SecurityGroupId;
import io.haneul.model.SecurityGroupRuleId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.network.GroupRow;
import io.haneul.store.network.GroupRuleRow;
import io.haneul.store.network.GroupRuleRowBuilder;
import io.haneul.store.network.MembershipRow;
import io.haneul.store.network.RuleState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What groups let through: a rule for each CIDR or group that is named, and a job that brings them to the hosts. */
final class GroupRules {
    private static final List<String> PROTOCOLS = List.of("tcp", "udp", "icmp", "all", "number");

    private final Kernel kernel;
    private final Refilter ingress;
    private final Refilter egress;
    private final Refilter noIngress;
    private final Refilter noEgress;

    GroupRules(Kernel kernel, Networks networks) {
        this.kernel = kernel;
        this.ingress =
                Refilter.authorizing(networks, "authorizeSecurityGroupIngress", "SECURITY.GROUP.AUTHORIZE.INGRESS");
        this.egress = Refilter.authorizing(networks, "authorizeSecurityGroupEgress", "SECURITY.GROUP.AUTHORIZE.EGRESS");
        this.noIngress = Refilter.revoking(networks, "revokeSecurityGroupIngress", "SECURITY.GROUP.REVOKE.INGRESS");
        this.noEgress = Refilter.revoking(networks, "revokeSecurityGroupEgress", "SECURITY.GROUP.REVOKE.EGRESS");
    }

    void register() {
        List.of(ingress, egress, noIngress, noEgress).forEach(kernel.jobs()::register);
        kernel.commands()
                .on(AuthorizeSecurityGroupIngress.class, request -> authorize(request.caller(), of(request.command())));
        kernel.commands()
                .on(AuthorizeSecurityGroupEgress.class, request -> authorize(request.caller(), of(request.command())));
        kernel.commands()
                .on(
                        RevokeSecurityGroupIngress.class,
                        request -> revoke(request.caller(), request.command().id(), true));
        kernel.commands()
                .on(
                        RevokeSecurityGroupEgress.class,
                        request -> revoke(request.caller(), request.command().id(), false));
    }

    /**
     * What is to be let through.
     *
     * @param group  by id
     * @param name   of the group
     * @param cidrs  from or to where
     * @param groups from or to whose members
     */
    private record Wish(
            boolean ingress,
            Optional<SecurityGroupId> group,
            Optional<String> name,
            Matter matter,
            List<String> cidrs,
            List<Map<String, String>> groups,
            Owner owner) {}

    private static Wish of(AuthorizeSecurityGroupIngress command) {
        return new Wish(
                true,
                command.securityGroupId(),
                command.securityGroupName(),
                matter(
                        command.protocol(),
                        new Matter.Given(
                                command.startPort(), command.endPort(), command.icmpType(), command.icmpCode())),
                command.cidrList(),
                command.userSecurityGroupList(),
                command.owner());
    }

    private static Wish of(AuthorizeSecurityGroupEgress command) {
        return new Wish(
                false,
                command.securityGroupId(),
                command.securityGroupName(),
                matter(
                        command.protocol(),
                        new Matter.Given(
                                command.startPort(), command.endPort(), command.icmpType(), command.icmpCode())),
                command.cidrList(),
                command.userSecurityGroupList(),
                command.owner());
    }

    private static Matter matter(Optional<String> protocol, Matter.Given given) {
        return Matter.of(protocol.orElse("tcp"), given, PROTOCOLS);
    }

    private Answer authorize(Caller caller, Wish wish) {
        if (wish.group().isPresent() == wish.name().isPresent()) {
            throw Refusal.parameter("securitygroupid", "or securitygroupname must be given, and not both");
        }
        if (wish.cidrs().isEmpty() == wish.groups().isEmpty()) {
            throw Refusal.parameter("cidrlist", "or usersecuritygrouplist must be given, and not both");
        }
        Matter.cidrs("cidrlist", wish.cidrs(), "");
        return kernel.store().inTransaction(tx -> {
            GroupRow group = locked(tx, caller, wish);
            List<GroupRuleRow> rules = new ArrayList<>();
            wish.cidrs()
                    .forEach(cidr -> rules.add(rule(tx, group, wish).cidr(cidr).build()));
            wish.groups()
                    .forEach(peer -> rules.add(rule(tx, group, wish)
                            .peerId(peer(tx, caller, group, peer))
                            .build()));
            List<GroupRuleRow> there = tx.securityGroups().rules(group.id());
            for (GroupRuleRow rule : rules) {
                if (there.stream().anyMatch(other -> isSame(other, rule))) {
                    throw new Refusal(
                            ApiCode.RULE_CONFLICT, "The security group " + group.name() + " has this rule already");
                }
                tx.securityGroups().insertRule(rule);
            }
            return accepted(tx, new Change(caller, wish.ingress() ? ingress : egress), group, rules);
        });
    }

    private static GroupRow locked(Tx tx, Caller caller, Wish wish) {
        SecurityGroupId id = wish.group().orElseGet(() -> {
            String name = wish.name().orElseThrow();
            AccountId account = Listing.owner(tx, caller, wish.owner()).accountId();
            return tx.securityGroups()
                    .named(account, name)
                    .map(GroupRow::id)
                    .orElseThrow(() -> Refusal.reference("securitygroupname", name));
        });
        return tx.securityGroups().lock(id).orElseThrow(() -> Refusal.reference("securitygroupid", id));
    }

    private static GroupRuleRowBuilder rule(Tx tx, GroupRow group, Wish wish) {
        return GroupRuleRowBuilder.builder()
                .id(NewIds.of(SecurityGroupRuleId.class))
                .groupId(group.id())
                .ingress(wish.ingress())
                .protocol(wish.matter().protocol())
                .firstPort(wish.matter().first())
                .lastPort(wish.matter().last())
                .icmpType(wish.matter().icmpType())
                .icmpCode(wish.matter().icmpCode())
                .state(RuleState.ADD)
                .created(tx.now());
    }

    private static boolean isSame(GroupRuleRow one, GroupRuleRow other) {
        return one.ingress() == other.ingress()
                && one.protocol().equals(other.protocol())
                && Objects.equals(one.firstPort(), other.firstPort())
                && Objects.equals(one.lastPort(), other.lastPort())
                && Objects.equals(one.icmpType(), other.icmpType())
                && Objects.equals(one.icmpCode(), other.icmpCode())
                && Objects.equals(one.cidr(), other.cidr())
                && Objects.equals(one.peerId(), other.peerId());
    }

    /** A group of somebody else's may be let in by whoever may use it: one that is absent or foreign is refused alike. */
    private SecurityGroupId peer(Tx tx, Caller caller, GroupRow group, Map<String, String> entry) {
        Map<String, String> byName = new TreeMap<>();
        entry.forEach((name, value) -> byName.put(name.toLowerCase(Locale.ROOT), value));
        String account = byName.getOrDefault("account", "");
        String name = byName.getOrDefault("group", "");
        if (account.isEmpty() || name.isEmpty()) {
            throw Refusal.parameter("usersecuritygrouplist", "each entry names its account and group");
        }
        Optional<SecurityGroupId> peer = tx.accounts()
                .ownerNamed(group.domainId(), account)
                .flatMap(owner -> tx.securityGroups().named(owner.accountId(), name))
                .map(GroupRow::id);
        boolean granted = peer.map(SecurityGroupId::value)
                .map(id -> !kernel.references()
                        .granted(tx, caller, new Reference(SecurityGroupId.class, Right.USE), List.of(id))
                        .isEmpty())
                .orElse(false);
        if (!granted) {
            throw Refusal.reference("usersecuritygrouplist", account + "/" + name);
        }
        return peer.orElseThrow();
    }

    private Answer revoke(Caller caller, SecurityGroupRuleId id, boolean ingressive) {
        return kernel.store().inTransaction(tx -> {
            GroupRuleRow rule = tx.securityGroups()
                    .rule(id)
                    .filter(found -> found.ingress() == ingressive)
                    .orElseThrow(() -> Refusal.reference("id", id));
            GroupRow group = tx.securityGroups().lock(rule.groupId()).orElseThrow(() -> Refusal.reference("id", id));
            tx.securityGroups().move(id, RuleState.ADD, RuleState.REVOKE);
            tx.securityGroups().move(id, RuleState.ACTIVE, RuleState.REVOKE);
            return accepted(tx, new Change(caller, ingressive ? noIngress : noEgress), group, List.of(rule));
        });
    }

    /** Who changes rules, and what brings that into force. */
    private record Change(Caller caller, Refilter script) {}

    private Answer accepted(Tx tx, Change change, GroupRow group, List<GroupRuleRow> rules) {
        Caller caller = change.caller();
        Refilter script = change.script();
        List<UUID> vms = tx.securityGroups().members(List.of(group.id().value())).stream()
                .map(MembershipRow::vmId)
                .toList();
        FilterBaton baton = new FilterBaton(
                vms,
                rules.stream().map(GroupRuleRow::id).toList(),
                Optional.of(Groups.resource(group)),
                Optional.of(Events.Owner.of(caller).tellingTo(group.accountId(), group.domainId())));
        Run.Origin origin = new Run.Origin(caller.user(), caller.account(), caller.domain(), script.name());
        Admission.Instance instance =
                new Admission.Instance(Groups.KIND, group.id().value());
        JobId job = kernel.jobs()
                .admit(
                        tx,
                        new Admission<>(script, baton, List.of(), false, Optional.of(origin), Optional.of(instance)));
        return new Answer.Accepted(job, Optional.empty());
    }
}
