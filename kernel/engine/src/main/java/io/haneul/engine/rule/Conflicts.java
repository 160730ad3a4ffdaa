package io.haneul.engine.rule;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.store.network.RuleKind;
import io.haneul.store.network.RuleRow;
import io.haneul.store.network.RuleState;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Tells which rules cannot be side by side. */
final class Conflicts {
    private static final Set<RuleKind> LEADING = Set.of(RuleKind.FORWARD, RuleKind.BALANCE);

    private Conflicts() {}

    /** Refuses a rule beside those that are there (537). */
    static void require(List<RuleRow> there, RuleRow fresh, boolean conserve) {
        for (RuleRow rule : there) {
            if (rule.state() != RuleState.REVOKE && !rule.id().equals(fresh.id())) {
                require(rule, fresh, conserve);
            }
        }
    }

    private static void require(RuleRow rule, RuleRow fresh, boolean conserve) {
        boolean natted = rule.kind() == RuleKind.STATIC_NAT;
        if (natted && LEADING.contains(fresh.kind())) {
            throw conflict("There is 1 to 1 Nat rule specified for the ip address id=" + fresh.addressId());
        }
        if (fresh.kind() == RuleKind.STATIC_NAT && (natted || LEADING.contains(rule.kind()))) {
            throw conflict(
                    natted
                            ? "Static NAT is enabled for the ip address id=" + fresh.addressId() + " already"
                            : "There is already firewall rule specified for the ip address id=" + fresh.addressId());
        }
        boolean bothLead = LEADING.contains(rule.kind()) && LEADING.contains(fresh.kind());
        if (bothLead && rule.kind() != fresh.kind() && !conserve) {
            throw conflict("The network's offering has conserve mode off: the ip address id=" + fresh.addressId()
                    + " serves another purpose");
        }
        boolean sameKind = rule.kind() == fresh.kind() && fresh.kind() != RuleKind.STATIC_NAT;
        if ((bothLead || sameKind) && meets(rule, fresh)) {
            throw conflict("The range specified, " + range(fresh) + ", conflicts with rule " + rule.id() + " which has "
                    + range(rule));
        }
    }

    private static Refusal conflict(String text) {
        return new Refusal(ApiCode.RULE_CONFLICT, text);
    }

    private static String range(RuleRow rule) {
        return rule.firstPort() == null ? rule.protocol() : rule.firstPort() + "-" + rule.lastPort();
    }

    /** {@return whether some traffic is named by both} */
    private static boolean meets(RuleRow one, RuleRow other) {
        if (!transport(one).equals(transport(other))) {
            return false;
        }
        boolean peers =
                switch (one.kind()) {
                    case FIREWALL -> share(one.sourceList(), other.sourceList());
                    case EGRESS ->
                        share(one.sourceList(), other.sourceList()) && share(one.targetList(), other.targetList());
                    default -> true;
                };
        return peers && icmp(one, other) && ports(one, other);
    }

    /** {@return what the protocol runs on} */
    private static String transport(RuleRow rule) {
        return switch (rule.protocol()) {
            case "ssl", "tcp-proxy" -> "tcp";
            default -> rule.protocol();
        };
    }

    private static boolean share(List<String> some, List<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    private static boolean icmp(RuleRow one, RuleRow other) {
        boolean types =
                one.icmpType() == null || other.icmpType() == null || Objects.equals(one.icmpType(), other.icmpType());
        boolean codes =
                one.icmpCode() == null || other.icmpCode() == null || Objects.equals(one.icmpCode(), other.icmpCode());
        return types && codes;
    }

    private static boolean ports(RuleRow one, RuleRow other) {
        Integer first = one.firstPort();
        Integer last = one.lastPort();
        Integer otherFirst = other.firstPort();
        Integer otherLast = other.lastPort();
        boolean all = first == null || last == null || otherFirst == null || otherLast == null;
        return all || (first <= otherLast && otherFirst <= last);
    }
}
