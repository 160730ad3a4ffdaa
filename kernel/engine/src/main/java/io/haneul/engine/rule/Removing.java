package io.haneul.engine.rule;

import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.model.FirewallRuleId;
import io.haneul.store.Tx;
import io.haneul.store.network.RuleKind;
import io.haneul.store.network.RuleRow;
import java.util.List;
import java.util.UUID;

/** Takes rules away, with what was opened for them. */
final class Removing {
    private final Changes changes;

    Removing(Changes changes) {
        this.changes = changes;
    }

    /** A rule of a kind with the ground it stands on. */
    record Standing(RuleRow rule, Ground ground) {
        /** {@return the rule, of that kind, with its network held} */
        static Standing of(Tx tx, String parameter, FirewallRuleId id, RuleKind kind) {
            RuleRow seen = tx.rules()
                    .find(id)
                    .filter(rule -> rule.kind() == kind)
                    .orElseThrow(() -> Refusal.reference(parameter, id));
            Ground ground = seen.addressId() == null
                    ? Ground.of(tx, seen.networkId())
                    : Ground.of(tx, parameter, seen.addressId());
            return new Standing(tx.rules().find(id).orElseThrow(() -> Refusal.reference(parameter, id)), ground);
        }
    }

    /** {@return a change that takes a rule away} */
    RuleBaton rule(Tx tx, Caller caller, FirewallRuleId id, RuleKind kind) {
        Standing standing = Standing.of(tx, "id", id, kind);
        RuleBaton baton =
                changes.change(tx, caller, standing.ground().network(), Changes.thing(Firewalls.KIND, id.value()));
        revoke(tx, tx.rules().family(id), baton);
        return baton;
    }

    /** Wants rules no more. */
    static void revoke(Tx tx, List<RuleRow> rules, RuleBaton baton) {
        List<UUID> ids = rules.stream().map(rule -> rule.id().value()).toList();
        if (!ids.isEmpty()) {
            tx.rules().revoke(ids, baton.change());
        }
    }
}
