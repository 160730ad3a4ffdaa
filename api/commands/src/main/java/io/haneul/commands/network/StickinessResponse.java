package io.haneul.commands.network;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How clients stay with machines behind a balanced port. */
@RecordBuilder
public record StickinessResponse(
        @Doc("the LB rule ID") @Nullable String lbRuleId,
        @Doc("the name of the Stickiness policy") @Nullable String name,
        @Doc("the description of the Stickiness policy") @Nullable String description,
        @Doc("the account of the Stickiness policy") @Nullable String account,
        @Doc("the domain ID of the Stickiness policy") @Nullable String domainId,
        @Doc("the domain of the Stickiness policy") @Nullable String domain,
        @Doc("the state of the policy") @Nullable String state,
        @Doc("the id of the zone the Stickiness policy belongs to") @Nullable String zoneId,
        @Doc("the list of stickinesspolicies") @Nullable List<StickinessPolicyResponse> stickinessPolicy) {}
