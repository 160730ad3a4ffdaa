package io.haneul.engine.identity;

import io.haneul.commands.Access.Right;
import io.haneul.commands.DefaultRole;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.WellKnown;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.store.Tx;
import io.haneul.store.identity.AccountViewRow;
import io.haneul.store.identity.OwnerRow;
import java.util.Optional;

/**
 * The account a command is about: by its id, or by its name and domain.
 *
 * @param id     whose access was checked before
 * @param name   in its place
 * @param domain of the name; the caller's own when it is left out
 */
record Target(Optional<AccountId> id, Optional<String> name, Optional<DomainId> domain) {
    /**
     * {@return the account, which the caller may change}
     *
     * @throws Refusal in the same words when it is absent and when it is foreign
     */
    AccountViewRow of(Tx tx, Caller caller, Roles roles) {
        AccountId found = id.orElseGet(() -> named(tx, caller));
        AccountViewRow account = tx.accounts().view(found).orElseThrow(() -> Refusal.reference("id", found));
        requireChangeable(caller, account);
        if (!account.id().equals(caller.account())) {
            roles.requireNotAbove(caller, account.roleId(), DefaultRole.valueOf(account.roleType()));
        }
        return account;
    }

    private AccountId named(Tx tx, Caller caller) {
        String wanted =
                name.orElseThrow(() -> Refusal.parameter("id", "must be given, or account together with domainid"));
        return tx.accounts()
                .ownerNamed(domain.orElse(caller.domain()), wanted)
                .filter(owner ->
                        new Ownership.OfAccount(owner.accountId(), owner.domainPath(), false).grants(caller, Right.OWN))
                .map(OwnerRow::accountId)
                .orElseThrow(() -> Refusal.reference("account", wanted));
    }

    private static void requireChangeable(Caller caller, AccountViewRow account) {
        if (account.id().equals(WellKnown.SYSTEM_ACCOUNT)) {
            throw new Refusal(ApiCode.ACCOUNT, "The system's own account cannot be changed");
        }
        if (account.closingJob() != null && !caller.isRootAdmin()) {
            throw new Refusal(ApiCode.IN_USE, "Account " + account.name() + " is being removed");
        }
    }

    /** Refuses to shut out or remove the account the installation was made with. */
    static void requireNotDefault(AccountViewRow account) {
        if (account.isDefault()) {
            throw new Refusal(
                    ApiCode.ACCOUNT,
                    "Account " + account.name() + " is the first admin's: it stays, and stays enabled");
        }
    }
}
