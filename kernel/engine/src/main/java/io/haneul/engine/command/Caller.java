package io.haneul.engine.command;

import io.haneul.commands.DefaultRole;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.RoleId;
import io.haneul.model.UserId;

/**
 * Who calls, proven by a signature or a session.
 *
 * @param user       who
 * @param account    the user's, whose things the user's commands make
 * @param accountName of it
 * @param domain     the account's
 * @param domainPath of it, from the root: {@code /} for the root domain, {@code /a/b/} below
 * @param role       what the user may call
 * @param roleType   how far its view reaches: all (ADMIN), the domain and below (DOMAIN_ADMIN, RESOURCE_ADMIN), the account
 */
public record Caller(
        UserId user,
        AccountId account,
        String accountName,
        DomainId domain,
        String domainPath,
        RoleId role,
        DefaultRole roleType) {
    /** {@return whether the caller may see and do everything} */
    public boolean isRootAdmin() {
        return roleType == DefaultRole.ADMIN;
    }
}
