package io.haneul.engine.rule;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.rule.Changes.Ends;
import io.haneul.model.FirewallRuleId;
import io.haneul.store.Tx;
import io.haneul.store.network.RuleRow;
import io.haneul.store.network.RuleState;
import java.util.Objects;
import java.util.Optional;

/** How changes of rules end. */
final class Endings {
    /** Of rules that were made: they are in force, or were never there; one that its provider refuses stays, and says so. */
    static final Ends MADE = new Ends(Endings::inForce, (tx, baton) -> remove(tx, baton, RuleState.ADD));

    /** Of rules that were taken away: they are gone, or there as before. */
    static final Ends TAKEN =
            new Ends(Endings::gone, (tx, baton) -> tx.rules().restore(baton.network(), baton.change()));

    /** Of a rule that was changed: it is in force, or as it was before. */
    static final Ends CHANGED = new Ends(Endings::inForce, Endings::asBefore);

    private Endings() {}

    private static void inForce(Tx tx, RuleBaton baton) {
        FirewallRuleId id = new FirewallRuleId(baton.thing().id());
        tx.rules().inForce(id, baton.change());
        RuleRow rule =
                tx.rules().find(id).orElseThrow(() -> new Refusal(ApiCode.IN_USE, "The rule was removed meanwhile"));
        if (rule.state() == RuleState.ERROR && rule.changeId() == baton.change()) {
            throw new Refusal(
                    ApiCode.RESOURCE_UNAVAILABLE,
                    "The provider refuses rule " + id + ": " + Objects.requireNonNullElse(rule.reason(), ""));
        }
    }

    /** Forgets the rules a change has taken away, with all they had. */
    static void gone(Tx tx, RuleBaton baton) {
        remove(tx, baton, RuleState.REVOKE);
    }

    private static void remove(Tx tx, RuleBaton baton, RuleState state) {
        tx.balances().forgetMembers(baton.network(), baton.change(), state);
        tx.balances().forgetPolicies(baton.network(), baton.change(), state);
        tx.rules().remove(baton.network(), baton.change(), state);
    }

    private static void asBefore(Tx tx, RuleBaton baton) {
        Optional<RuleRow> now = tx.rules().find(new FirewallRuleId(baton.thing().id()));
        boolean mine = now.filter(rule -> rule.changeId() == baton.change()
                        && rule.state() != RuleState.REVOKE
                        && rule.state() != RuleState.ERROR)
                .isPresent();
        if (mine) {
            baton.before().ifPresent(before -> tx.rules().change(before));
        }
    }
}
