package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** A storage provider. */
@RecordBuilder
public record StorageProviderResponse(
        @Doc("the name of the storage provider") @Nullable String name,
        @Doc("the type of the storage provider: primary or image provider") @Nullable String type) {}
