package io.haneul.store.identity;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.RoleId;
import io.haneul.model.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user as it is shown. */
public record UserViewRow(
        UserId id,
        String username,
        Standing state,
        String firstName,
        String lastName,
        @Nullable String email,
        @Nullable String timezone,
        AccountId accountId,
        String accountName,
        DomainId domainId,
        String domainName,
        String domainPath,
        RoleId roleId,
        String roleName,
        String roleType,
        @Nullable String apiKey,
        boolean isDefault,
        Instant created) {}
