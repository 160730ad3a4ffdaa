package io.haneul.commands.network;

import io.haneul.commands.Doc;
import io.haneul.commands.compute.UserVmResponse;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A machine behind a balanced port, with its addresses there. */
@RecordBuilder
public record LoadBalancerMemberResponse(
        @Doc("IP addresses of the vm set of lb rule") @Nullable List<String> lbVmIpAddresses,
        @Doc("the user vm set for lb rule") @Nullable UserVmResponse loadBalancerRuleInstance) {}
