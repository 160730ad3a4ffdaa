package io.haneul.commands.catalog;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who provides a service. */
@RecordBuilder
public record ProviderResponse(
        @Doc("uuid of the network provider") @Nullable String id,
        @Doc("the provider name") @Nullable String name,
        @Doc("the physical network this belongs to") @Nullable String physicalNetworkId,
        @Doc("state of the network provider") @Nullable String state,
        @Doc("services for this provider") @Nullable List<String> serviceList,
        @Doc("true if individual services can be enabled/disabled") @Nullable Boolean canEnableIndividualService) {}
