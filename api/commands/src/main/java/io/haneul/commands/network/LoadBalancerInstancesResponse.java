package io.haneul.commands.network;

import io.haneul.commands.Doc;
import io.haneul.commands.compute.UserVmResponse;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The machines behind a balanced port, in the array that was asked for. */
@RecordBuilder
public record LoadBalancerInstancesResponse(
        @Doc("how many there are") @Nullable Long count,
        @Doc("the user vm set for lb rule") @Nullable List<UserVmResponse> loadBalancerRuleInstance,
        @Doc("the machines with their addresses") @Nullable List<LoadBalancerMemberResponse> lbRuleVmIdIp) {}
