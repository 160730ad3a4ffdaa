package io.haneul.engine.security;

import io.haneul.engine.core.Events;
import io.haneul.engine.network.Networks;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.store.Store.Write;
import io.haneul.store.network.RuleState;
import java.time.Duration;
import java.util.List;

/** Has the hosts of some machines let through what their groups say now; ends the change of a rule that this is for. */
final class Refilter implements Script<FilterBaton> {
    private final Networks networks;
    private final String name;
    private final String event;
    private final RuleState from;

    private Refilter(Networks networks, String name, String event, RuleState from) {
        this.networks = networks;
        this.name = name;
        this.event = event;
        this.from = from;
    }

    /** {@return the script of a command that lets something through} */
    static Refilter authorizing(Networks networks, String name, String event) {
        return new Refilter(networks, name, event, RuleState.ADD);
    }

    /** {@return the script of a command that takes that back} */
    static Refilter revoking(Networks networks, String name, String event) {
        return new Refilter(networks, name, event, RuleState.REVOKE);
    }

    /** {@return the script for machines that let in members of a group that others joined or left} */
    static Refilter ofPeers(Networks networks) {
        return new Refilter(networks, "refresh-filters", "", RuleState.ACTIVE);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Class<FilterBaton> baton() {
        return FilterBaton.class;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(2);
    }

    @Override
    public List<Step<FilterBaton>> steps() {
        return List.of(Step.of("filters", this::refilter));
    }

    private Outcome<FilterBaton> refilter(Run run, FilterBaton baton) throws Fault, InterruptedException {
        networks.refilter(run, baton.vms());
        return Outcome.next(baton, tx -> {
            for (var rule : baton.rules()) {
                if (from == RuleState.ADD) {
                    tx.securityGroups().move(rule, RuleState.ADD, RuleState.ACTIVE);
                } else {
                    tx.securityGroups().removeRule(rule, RuleState.REVOKE);
                }
            }
            baton.who()
                    .ifPresent(who ->
                            Events.completed(tx, event, who, baton.group().orElseThrow()));
        });
    }

    @Override
    public Write failed(FilterBaton baton, Failure failure) {
        return tx -> {
            for (var rule : baton.rules()) {
                if (from == RuleState.ADD) {
                    tx.securityGroups().removeRule(rule, RuleState.ADD);
                } else {
                    tx.securityGroups().move(rule, RuleState.REVOKE, RuleState.ACTIVE);
                }
            }
            baton.who()
                    .ifPresent(who -> Events.failed(
                            tx, new Events.Happening(event, who, baton.group().orElseThrow()), failure.text()));
        };
    }
}
