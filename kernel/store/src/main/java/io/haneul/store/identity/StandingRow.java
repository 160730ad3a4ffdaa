package io.haneul.store.identity;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.RoleId;
import io.haneul.model.UserId;

/**
 * A user with all that decides what it may do, as of now.
 *
 * @param roleType the name of a default role
 */
public record StandingRow(
        UserId userId,
        Standing userState,
        AccountId accountId,
        String accountName,
        Standing accountState,
        DomainId domainId,
        String domainPath,
        RoleId roleId,
        String roleType) {
    /** {@return whether it may call} */
    public boolean mayCall() {
        return userState == Standing.ENABLED && accountState == Standing.ENABLED;
    }
}
