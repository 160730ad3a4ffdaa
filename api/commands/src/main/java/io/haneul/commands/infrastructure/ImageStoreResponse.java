package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.haneul.model.ImageStoreId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** An image store. */
@RecordBuilder
public record ImageStoreResponse(
        @Doc("the ID of the image store") @Nullable ImageStoreId id,
        @Doc("the name of the image store") @Nullable String name,
        @Doc("the Zone ID of the image store") @Nullable ZoneId zoneId,
        @Doc("the Zone name of the image store") @Nullable String zoneName,
        @Doc("the url of the image store") @Nullable String url,
        @Doc("the protocol of the image store") @Nullable String protocol,
        @Doc("the provider name of the image store") @Nullable String providerName,
        @Doc("the scope of the image store") @Wire(type = "scopetype") @Nullable String scope,
        @Doc("defines if store is read-only") @Nullable Boolean readOnly) {}
