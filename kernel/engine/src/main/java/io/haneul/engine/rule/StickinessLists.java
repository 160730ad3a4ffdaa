package io.haneul.engine.rule;

import io.haneul.commands.network.ListLBStickinessPolicies;
import io.haneul.commands.network.StickinessPolicyResponse;
import io.haneul.commands.network.StickinessPolicyResponseBuilder;
import io.haneul.commands.network.StickinessResponse;
import io.haneul.commands.network.StickinessResponseBuilder;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.store.Tx;
import io.haneul.store.network.RuleView;
import io.haneul.store.network.StickinessRow;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists policies of balanced ports, each with its port. */
final class StickinessLists {
    private final Kernel kernel;

    StickinessLists(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.commands().on(ListLBStickinessPolicies.class, this::list);
        kernel.views().addMany(StickinessResponse.class, (tx, viewer, ids) -> byPolicy(tx, List.copyOf(ids)));
    }

    private Answer list(Request<ListLBStickinessPolicies> request) {
        ListLBStickinessPolicies command = request.command();
        if (command.id().isEmpty() && command.lbRuleId().isEmpty()) {
            throw io.haneul.engine.command.Refusal.parameter("lbruleid", "or id must be given");
        }
        Page page = kernel.listing().page(command.paging());
        return kernel.store().read(tx -> {
            Visibility see = Listing.all(request.caller());
            List<UUID> ids = tx.balances()
                    .policyPage(
                            see,
                            command.lbRuleId().orElse(null),
                            command.id().orElse(null),
                            command.forDisplay().orElse(null),
                            page);
            List<StickinessResponse> shown = List.copyOf(byPolicy(tx, ids).values());
            return new Answer.Listing(shown.size(), shown);
        });
    }

    private static Map<UUID, StickinessResponse> byPolicy(Tx tx, List<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<StickinessRow> policies = tx.balances().policies(ids);
        List<UUID> ruleIds = policies.stream()
                .map(policy -> policy.ruleId().value())
                .distinct()
                .toList();
        Map<UUID, RuleView> rules = ruleIds.isEmpty()
                ? Map.of()
                : tx.rules().views(ruleIds).stream().collect(Collectors.toMap(RuleView::id, Function.identity()));
        Map<UUID, StickinessResponse> shown = new LinkedHashMap<>();
        policies.forEach(policy -> Optional.ofNullable(rules.get(policy.ruleId().value()))
                .ifPresent(rule -> shown.put(policy.id().value(), show(rule, policy))));
        return shown;
    }

    private static StickinessResponse show(RuleView rule, StickinessRow policy) {
        return StickinessResponseBuilder.builder()
                .lbRuleId(rule.id().toString())
                .name(rule.name())
                .description(rule.description())
                .account(rule.account())
                .domainId(rule.domainId().toString())
                .domain(rule.domain())
                .zoneId(rule.zoneId().toString())
                .state(policy.state().wire())
                .stickinessPolicy(List.of(show(policy)))
                .build();
    }

    private static StickinessPolicyResponse show(StickinessRow policy) {
        Map<String, String> parameters = new LinkedHashMap<>();
        policy.parameters().lines().forEach(line -> {
            int equals = line.indexOf('=');
            parameters.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return StickinessPolicyResponseBuilder.builder()
                .id(policy.id().toString())
                .name(policy.name())
                .description(policy.description())
                .methodName(policy.method())
                .params(parameters)
                .state(policy.state().wire())
                .forDisplay(policy.display())
                .build();
    }
}
