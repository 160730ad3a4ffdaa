package io.haneul.commands.network;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One way in which clients stay with machines. */
@RecordBuilder
public record StickinessPolicyResponse(
        @Doc("the LB Stickiness policy ID") @Nullable String id,
        @Doc("the name of the Stickiness policy") @Nullable String name,
        @Doc("the method name of the Stickiness policy") @Nullable String methodName,
        @Doc("the description of the Stickiness policy") @Nullable String description,
        @Doc("the params of the policy") @Nullable Map<String, String> params,
        @Doc("the state of the policy") @Nullable String state,
        @Doc("is policy for display to the regular user") @Nullable Boolean forDisplay) {}
