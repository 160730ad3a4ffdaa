package io.haneul.engine.rule;

import io.haneul.engine.command.CommandDescriptors;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.OneStep;
import io.haneul.model.FirewallRuleId;
import io.haneul.store.Tx;
import io.haneul.store.network.RuleKind;
import io.haneul.store.network.RuleRow;
import java.util.Optional;
import java.util.function.Function;

/** Commands that change how a rule is shown and nothing of what it does. */
final class Shows {
    private final OneStep oneStep;

    Shows(OneStep oneStep) {
        this.oneStep = oneStep;
    }

    /**
     * What a caller wants.
     *
     * @param custom an id of the caller's own
     */
    record Wish(FirewallRuleId id, Optional<Boolean> display, Optional<String> custom) {}

    <C extends Record> void on(Class<C> command, Function<C, Wish> wish, RuleKind kind) {
        String event = CommandDescriptors.of(command).event().orElseThrow();
        oneStep.on(
                command,
                (tx, request) -> {
                    Wish wanted = wish.apply(request.command());
                    requireNoId(wanted.custom());
                    find(tx, wanted.id(), kind);
                    return OneStep.Plan.of(Firewalls.KIND, wanted.id().value());
                },
                (tx, work) -> {
                    Wish wanted = wish.apply(work.command());
                    RuleRow rule = find(tx, wanted.id(), kind);
                    wanted.display().ifPresent(display -> tx.rules().show(rule.id(), kind, display));
                    Events.completed(
                            tx,
                            event,
                            Events.Owner.of(work.caller()).tellingTo(rule.accountId(), rule.domainId()),
                            Changes.thing(Firewalls.KIND, rule.id().value()));
                });
    }

    private static RuleRow find(Tx tx, FirewallRuleId id, RuleKind kind) {
        return tx.rules().find(id).filter(rule -> rule.kind() == kind).orElseThrow(() -> Refusal.reference("id", id));
    }

    static void requireNoId(Optional<String> custom) {
        if (custom.isPresent()) {
            throw Refusal.parameter("customid", "ids are given by the cloud and do not change");
        }
    }
}
