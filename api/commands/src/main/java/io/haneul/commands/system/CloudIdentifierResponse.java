package io.haneul.commands.system;

import io.haneul.commands.Doc;
import io.haneul.model.UserId;
import org.jspecify.annotations.Nullable;

/** Which cloud this is, signed by a user. */
public record CloudIdentifierResponse(
        @Doc("the user ID for the cloud identifier") UserId userId,
        @Doc("the cloud identifier") String cloudIdentifier,
        @Doc("the signed response for the cloud identifier; absent when the user has no keys") @Nullable
                String signature) {}
