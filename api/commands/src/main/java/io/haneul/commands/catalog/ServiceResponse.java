package io.haneul.commands.catalog;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service of networks. */
@RecordBuilder
public record ServiceResponse(
        @Doc("the service name") @Nullable String name,
        @Doc("the service provider name") @Nullable List<ProviderResponse> provider,
        @Doc("the list of capabilities") @Nullable List<CapabilityResponse> capability) {}
