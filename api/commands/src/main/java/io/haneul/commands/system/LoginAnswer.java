package io.haneul.commands.system;

import io.haneul.commands.Doc;
import io.haneul.model.DomainId;
import io.haneul.model.Secret;
import io.haneul.model.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who logged in, and the key that goes with the session's cookie. */
public record LoginAnswer(
        @Doc("Username") String username,
        @Doc("User id") UserId userId,
        @Doc("domain id the user belongs to") DomainId domainId,
        @Doc("the time period before the session has expired, in seconds") Integer timeout,
        @Doc("the account name the user belongs to") String account,
        @Doc("first name of the user") String firstName,
        @Doc("last name of the user") String lastName,
        @Doc("the account type: 0 for user, 1 for root admin, 2 for domain admin, 3 for resource admin") String type,
        @Doc("user time zone") @Nullable String timezone,
        @Doc("user time zone offset from UTC now, in hours") @Nullable String timezoneOffset,
        @Doc("Is user registered") String registered,
        @Doc("Session key that can be passed in subsequent calls") Secret sessionKey,
        @Doc("Is two factor authentication enabled") String is2faEnabled,
        @Doc("Is two factor authentication verified") String is2faVerified,
        @Doc("the id of the management server the user is logged in to") UUID managementServerId) {}
