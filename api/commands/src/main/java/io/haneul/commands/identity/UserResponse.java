package io.haneul.commands.identity;

import io.haneul.commands.Doc;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.RoleId;
import io.haneul.model.UserId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A user. */
@RecordBuilder
public record UserResponse(
        @Doc("the user ID") @Nullable UserId id,
        @Doc("the user name") @Nullable String username,
        @Doc("the user firstname") @Nullable String firstName,
        @Doc("the user lastname") @Nullable String lastName,
        @Doc("the user email address") @Nullable String email,
        @Doc("the date and time the user account was created") @Nullable OffsetDateTime created,
        @Doc("the user state") @Nullable String state,
        @Doc("the account name of the user") @Nullable String account,
        @Doc("the account ID of the user") @Nullable AccountId accountId,
        @Doc("the account type of the user") @Nullable Integer accountType,
        @Doc("the source type of the user in lowercase, such as native, ldap") @Nullable String userSource,
        @Doc("the ID of the role") @Nullable RoleId roleId,
        @Doc("the type of the role") @Nullable String roleType,
        @Doc("the name of the role") @Nullable String roleName,
        @Doc("the domain ID of the user") @Nullable DomainId domainId,
        @Doc("the domain name of the user") @Nullable String domain,
        @Doc("the timezone user was created in") @Nullable String timezone,
        @Doc("the api key of the user, when the caller may have it") @Nullable String apiKey,
        @Doc("true if user is default, false otherwise") @Nullable Boolean isDefault,
        @Doc("the boolean value representing if the updating target is in caller's child domain") @Nullable
                Boolean isCallerChildDomain,
        @Doc("true if user has two factor authentication enabled") @Nullable Boolean is2faEnabled,
        @Doc("true if user has two factor authentication mandated") @Nullable Boolean is2faMandated) {}
