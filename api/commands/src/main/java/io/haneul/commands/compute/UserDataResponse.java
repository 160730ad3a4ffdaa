package io.haneul.commands.compute;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** Registered user data. */
@RecordBuilder
public record UserDataResponse(
        @Doc("ID of the user data") @Nullable String id,
        @Doc("name of the user data") @Nullable String name,
        @Doc("base64 encoded user data content") @Nullable String userData,
        @Doc("names of the variables that the content leaves open, separated by commas") @Nullable String params,
        @Doc("the ID of the account it belongs to") @Nullable String accountId,
        @Doc("the account it belongs to") @Nullable String account,
        @Doc("the ID of the domain it belongs to") @Nullable String domainId,
        @Doc("the name of the domain it belongs to") @Nullable String domain,
        @Doc("path of the domain it belongs to") @Nullable String domainPath,
        @Doc("true if the entity has annotations") @Nullable Boolean hasAnnotations) {}
