package io.haneul.commands.identity;

import io.haneul.commands.Doc;
import io.haneul.model.Secret;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** The keys by which a user signs its requests. */
@RecordBuilder
public record UserKeysResponse(
        @Doc("the api key of the registered user") @Nullable String apiKey,
        @Doc("the secret key of the registered user") @Nullable Secret secretKey,
        @Doc("whether the keys may be used") @Nullable Boolean apiKeyAccess) {}
