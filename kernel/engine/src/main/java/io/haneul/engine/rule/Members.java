package io.haneul.engine.rule;

import io.haneul.commands.network.AssignToLoadBalancerRule;
import io.haneul.commands.network.RemoveFromLoadBalancerRule;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.model.FirewallRuleId;
import io.haneul.model.IpAddress;
import io.haneul.model.VmId;
import io.haneul.store.Tx;
import io.haneul.store.network.MemberRow;
import io.haneul.store.network.RuleKind;
import io.haneul.store.network.RuleRow;
import io.haneul.store.network.RuleState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The machines behind balanced ports. */
final class Members {
    static final Changes.Ends ASSIGNED = new Changes.Ends(
            (tx, baton) -> each(tx, baton, RuleState.ADD, RuleState.ACTIVE),
            (tx, baton) -> baton.members().forEach(member -> tx.balances().remove(in(member, RuleState.ADD))));
    static final Changes.Ends REMOVED = new Changes.Ends(
            (tx, baton) -> baton.members().forEach(member -> tx.balances().remove(in(member, RuleState.REVOKE))),
            (tx, baton) -> each(tx, baton, RuleState.REVOKE, RuleState.ACTIVE));

    private final Changes changes;

    Members(Changes changes) {
        this.changes = changes;
    }

    private static void each(Tx tx, RuleBaton baton, RuleState from, RuleState to) {
        baton.members().forEach(member -> tx.balances().become(member, from, to));
    }

    private static MemberRow in(MemberRow member, RuleState state) {
        return new MemberRow(member.ruleId(), member.nicId(), member.vmId(), member.guestAddress(), state);
    }

    /** A machine that is meant, by one of its addresses when one is named. */
    private record Meant(VmId vm, Optional<String> address) {}

    RuleBaton assign(Tx tx, Request<AssignToLoadBalancerRule> request) {
        AssignToLoadBalancerRule command = request.command();
        Removing.Standing standing = Removing.Standing.of(tx, "id", command.id(), RuleKind.BALANCE);
        RuleBaton baton = start(tx, request.caller(), standing);
        List<MemberRow> fresh = new ArrayList<>();
        for (Meant meant : meant(command.virtualMachineIds(), command.vmIdIpMap())) {
            Guest guest = Guest.of(tx, standing.ground().network(), meant.vm(), meant.address());
            MemberRow member = new MemberRow(
                    command.id(), guest.nic().id(), guest.nic().vmId(), text(guest.address()), RuleState.ADD);
            if (tx.balances().add(member) == 0) {
                again(tx, member);
            }
            fresh.add(member);
        }
        return baton.withMembers(fresh);
    }

    /** One that is about to be taken away is wanted again; one that is wanted is there already. */
    private static void again(Tx tx, MemberRow member) {
        if (tx.balances().become(member, RuleState.REVOKE, RuleState.ADD) == 0) {
            throw Refusal.parameter(
                    "virtualmachineids", "machine " + member.vmId() + " is behind the load balancer rule already");
        }
    }

    private static String text(@org.jspecify.annotations.Nullable IpAddress address) {
        return address == null ? "" : address.text();
    }

    RuleBaton remove(Tx tx, Request<RemoveFromLoadBalancerRule> request) {
        RemoveFromLoadBalancerRule command = request.command();
        Removing.Standing standing = Removing.Standing.of(tx, "id", command.id(), RuleKind.BALANCE);
        List<MemberRow> there = tx.balances().members(command.id());
        List<MemberRow> going = new ArrayList<>();
        for (Meant meant : meant(command.virtualMachineIds(), command.vmIdIpMap())) {
            List<MemberRow> named = there.stream()
                    .filter(member -> member.vmId().equals(meant.vm().value()))
                    .filter(member -> meant.address().isEmpty()
                            || isAt(tx, member, meant.address().get()))
                    .toList();
            if (named.isEmpty()) {
                throw Refusal.parameter(
                        "virtualmachineids", "machine " + meant.vm() + " is not behind the load balancer rule");
            }
            going.addAll(named);
        }
        RuleBaton baton = start(tx, request.caller(), standing);
        for (MemberRow member : going) {
            tx.balances().become(member, member.state(), RuleState.REVOKE);
        }
        return baton.withMembers(going);
    }

    private static boolean isAt(Tx tx, MemberRow member, String address) {
        return member.guestAddress().isEmpty()
                ? tx.nics()
                        .find(member.nicId())
                        .filter(nic -> nic.address() != null
                                && Objects.requireNonNull(nic.address()).text().equals(address.strip()))
                        .isPresent()
                : member.guestAddress().equals(address.strip());
    }

    private RuleBaton start(Tx tx, Caller caller, Removing.Standing standing) {
        RuleRow rule = standing.rule();
        if (rule.state() == RuleState.REVOKE) {
            throw Refusal.reference("id", rule.id());
        }
        return changes.change(
                tx,
                caller,
                standing.ground().network(),
                Changes.thing(Firewalls.KIND, rule.id().value()));
    }

    private static List<Meant> meant(List<VmId> ids, List<Map<String, String>> pairs) {
        if (ids.isEmpty() == pairs.isEmpty()) {
            throw Refusal.parameter("virtualmachineids", "or vmidipmap must be given, and not both");
        }
        return pairs.isEmpty()
                ? ids.stream()
                        .distinct()
                        .map(id -> new Meant(id, Optional.empty()))
                        .toList()
                : pairs.stream().map(Members::meant).toList();
    }

    private static Meant meant(Map<String, String> pair) {
        Map<String, String> byName = new TreeMap<>();
        pair.forEach((name, value) -> byName.put(name.toLowerCase(Locale.ROOT), value));
        String id = Optional.ofNullable(byName.get("vmid"))
                .orElseThrow(() -> Refusal.parameter("vmidipmap", "each entry names its vmid"));
        UUID vm = uuid(id);
        return new Meant(new VmId(vm), Optional.ofNullable(byName.get("vmip")).filter(text -> !text.isEmpty()));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.reference("vmidipmap", text);
        }
    }

    /** {@return the rule, which must balance} */
    static RuleRow balance(Tx tx, String parameter, FirewallRuleId id) {
        return tx.rules()
                .find(id)
                .filter(rule -> rule.kind() == RuleKind.BALANCE)
                .orElseThrow(() -> Refusal.reference(parameter, id));
    }
}
