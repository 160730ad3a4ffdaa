package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.ServiceProviderId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network service provider on a physical network. */
@RecordBuilder
public record ServiceProviderResponse(
        @Doc("uuid of the network provider") @Nullable ServiceProviderId id,
        @Doc("the provider name") @Nullable String name,
        @Doc("the physical network this belongs to") @Nullable PhysicalNetworkId physicalNetworkId,
        @Doc("state of the network provider") @Nullable String state,
        @Doc("services for this provider") @Nullable List<String> serviceList,
        @Doc("true if individual services can be enabled/disabled") @Nullable Boolean canEnableIndividualService) {}
