package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import java.util.Optional;

/** Called to show accounts: a user sees its own, an admin those of its domains. */
@Command(
        name = "listAccounts",
        description = "Lists accounts and provides detailed account information for listed accounts",
        kind = Kind.LIST,
        returns = AccountResponse.class,
        object = "account",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListAccounts(
        @Doc("list account by account ID") @Access(Access.Right.USE) Optional<AccountId> id,
        @Doc("list account by account name") Optional<String> name,
        @Doc("list accounts by account type. Valid account types are 1 (admin), 2 (domain-admin), and 0 (user).")
                Optional<Integer> accountType,
        @Doc("list accounts by state. Valid states are enabled, disabled, and locked.") Optional<String> state,
        @Doc("list accounts that are being removed, or are not") Optional<Boolean> isCleanupRequired,
        @Doc("list only resources belonging to the domain specified") @Access(Access.Right.USE)
                Optional<DomainId> domainId,
        @Doc(
                        "defaults to false, but if true, lists all resources from the parent specified by the domainId till leaves.")
                Optional<Boolean> isRecursive,
        @Doc(
                        "If set to false, list only resources belonging to the caller; if set to true - list resources that the caller is authorized to see. Default value is false")
                Optional<Boolean> listAll,
        Paging paging) {}
