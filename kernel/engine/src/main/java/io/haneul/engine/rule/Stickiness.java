package io.haneul.engine.rule;

import io.haneul.commands.network.CreateLBStickinessPolicy;
import io.haneul.commands.network.DeleteLBStickinessPolicy;
import io.haneul.commands.network.UpdateLBStickinessPolicy;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.OneStep;
import io.haneul.model.StickinessPolicyId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.network.RuleKind;
import io.haneul.store.network.RuleRow;
import io.haneul.store.network.RuleState;
import io.haneul.store.network.StickinessRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How clients stay with machines behind balanced ports. */
final class Stickiness {
    private static final String KIND = "LBStickinessPolicy";
    /** Methods with the parameters each knows. */
    private static final Map<String, List<String>> METHODS = Map.of(
            "AppCookie", List.of("cookie-name", "length", "holdtime", "request-learn", "prefix", "mode"),
            "LbCookie", List.of("cookie-name", "mode", "nocache", "indirect", "postonly", "domain"),
            "SourceBased", List.of("tablesize", "expire"));

    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9._-]{1,255}");

    private final Changes changes;
    private final OneStep oneStep;

    Stickiness(Changes changes, OneStep oneStep) {
        this.changes = changes;
        this.oneStep = oneStep;
    }

    void register() {
        changes.on(
                CreateLBStickinessPolicy.class,
                this::create,
                new Changes.Ends(
                        Stickiness::inForce, (tx, baton) -> tx.balances().removePolicy(id(baton), RuleState.ADD)));
        changes.on(
                DeleteLBStickinessPolicy.class,
                this::delete,
                new Changes.Ends(
                        (tx, baton) -> tx.balances().removePolicy(id(baton), RuleState.REVOKE),
                        (tx, baton) -> tx.balances().move(id(baton), RuleState.REVOKE, RuleState.ACTIVE)));
        oneStep.on(
                UpdateLBStickinessPolicy.class,
                (tx, request) -> {
                    Shows.requireNoId(request.command().customId());
                    return OneStep.Plan.of(KIND, request.command().id().value());
                },
                Stickiness::show);
    }

    private static StickinessPolicyId id(RuleBaton baton) {
        return new StickinessPolicyId(baton.thing().id());
    }

    private RuleBaton create(Tx tx, Request<CreateLBStickinessPolicy> request) {
        CreateLBStickinessPolicy command = request.command();
        String method = METHODS.keySet().stream()
                .filter(command.methodName().strip()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> Refusal.parameter(
                        "methodname",
                        "must be one of " + METHODS.keySet().stream().sorted().toList()));
        String parameters = parameters(method, command.param());
        Removing.Standing standing = Removing.Standing.of(tx, "lbruleid", command.lbRuleId(), RuleKind.BALANCE);
        boolean taken = tx.balances().policiesOf(command.lbRuleId()).stream()
                .anyMatch(policy -> policy.state() != RuleState.REVOKE);
        if (taken) {
            throw new Refusal(
                    ApiCode.RULE_CONFLICT,
                    "The load balancer rule " + command.lbRuleId() + " has a stickiness policy already");
        }
        StickinessPolicyId id = NewIds.of(StickinessPolicyId.class);
        RuleBaton baton = changes.change(
                tx,
                request.caller(),
                standing.ground().network(),
                new Events.Resource(KIND, id.value(), command.name()));
        tx.balances()
                .insertPolicy(new StickinessRow(
                        id,
                        command.lbRuleId(),
                        command.name(),
                        command.description().orElse(null),
                        method,
                        parameters,
                        command.forDisplay().orElse(true),
                        RuleState.ADD,
                        baton.change(),
                        tx.now()));
        return baton;
    }

    private static String parameters(String method, List<Map<String, String>> given) {
        Map<String, String> parameters = new TreeMap<>();
        for (Map<String, String> entry : given) {
            Map<String, String> byName = new TreeMap<>();
            entry.forEach((key, value) -> byName.put(key.toLowerCase(Locale.ROOT), value));
            String name = byName.getOrDefault("name", "").strip().toLowerCase(Locale.ROOT);
            String value = byName.getOrDefault("value", "true").strip();
            if (!METHODS.getOrDefault(method, List.of()).contains(name)) {
                throw Refusal.parameter("param", method + " knows only " + METHODS.get(method));
            }
            if (!VALUE.matcher(value).matches()) {
                throw Refusal.parameter("param", "the value of " + name + " must be of letters, digits, '.', '_', '-'");
            }
            parameters.put(name, value);
        }
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** With a policy its rule is told anew: a provider that refuses it refuses the rule. */
    private static void inForce(Tx tx, RuleBaton baton) {
        StickinessRow policy = tx.balances()
                .policy(id(baton))
                .orElseThrow(() -> new Refusal(ApiCode.IN_USE, "The policy was removed meanwhile"));
        RuleRow rule = tx.rules().find(policy.ruleId()).orElseThrow();
        if (rule.state() == RuleState.ERROR) {
            throw new Refusal(
                    ApiCode.RESOURCE_UNAVAILABLE,
                    "The provider refuses rule " + rule.id() + ": "
                            + java.util.Objects.requireNonNullElse(rule.reason(), ""));
        }
        tx.balances().move(policy.id(), RuleState.ADD, RuleState.ACTIVE);
    }

    private RuleBaton delete(Tx tx, Request<DeleteLBStickinessPolicy> request) {
        StickinessPolicyId id = request.command().id();
        StickinessRow policy = tx.balances().policy(id).orElseThrow(() -> Refusal.reference("id", id));
        Removing.Standing standing = Removing.Standing.of(tx, "id", policy.ruleId(), RuleKind.BALANCE);
        RuleBaton baton = changes.change(
                tx,
                request.caller(),
                standing.ground().network(),
                new Events.Resource(KIND, id.value(), policy.name()));
        tx.balances().move(id, RuleState.ADD, RuleState.REVOKE);
        tx.balances().move(id, RuleState.ACTIVE, RuleState.REVOKE);
        return baton;
    }

    private static void show(Tx tx, OneStep.Work<UpdateLBStickinessPolicy> work) {
        StickinessPolicyId id = work.command().id();
        StickinessRow policy = tx.balances().policy(id).orElseThrow(() -> Refusal.reference("id", id));
        RuleRow rule = tx.rules().find(policy.ruleId()).orElseThrow(() -> Refusal.reference("id", id));
        work.command().forDisplay().ifPresent(display -> tx.balances().show(id, display));
        Events.completed(
                tx,
                "LB.STICKINESSPOLICY.UPDATE",
                Events.Owner.of(work.caller()).tellingTo(rule.accountId(), rule.domainId()),
                new Events.Resource(KIND, id.value(), policy.name()));
    }
}
