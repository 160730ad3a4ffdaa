package io.haneul.commands.identity;

import io.haneul.commands.Doc;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.RoleId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account. */
@RecordBuilder
public record AccountResponse(
        @Doc("the id of the account") @Nullable AccountId id,
        @Doc("the name of the account") @Nullable String name,
        @Doc("account type (admin, domain-admin, user)") @Nullable Integer accountType,
        @Doc("the ID of the role") @Nullable RoleId roleId,
        @Doc("the type of the role (Admin, ResourceAdmin, DomainAdmin, User)") @Nullable String roleType,
        @Doc("the name of the role") @Nullable String roleName,
        @Doc("id of the Domain the account belongs to") @Nullable DomainId domainId,
        @Doc("name of the Domain the account belongs to") @Nullable String domain,
        @Doc("path of the Domain the account belongs to") @Nullable String domainPath,
        @Doc("the date when this account was created") @Nullable OffsetDateTime created,
        @Doc("the state of the account") @Nullable String state,
        @Doc("the network domain") @Nullable String networkDomain,
        @Doc("true if account is default, false otherwise") @Nullable Boolean isDefault,
        @Doc("true if the account requires cleanup") @Nullable Boolean isCleanupRequired,
        @Doc("the list of acl groups that account belongs to") @Nullable List<String> groups,
        @Doc("the list of users associated with account") @Nullable List<UserResponse> user) {}
