package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service that networks may offer. */
@RecordBuilder
public record NetworkServiceResponse(
        @Doc("the service name") @Nullable String name,
        @Doc("the service provider name") @Nullable List<ServiceProviderResponse> provider,
        @Doc("the list of capabilities") @Nullable List<NetworkCapabilityResponse> capability) {}
