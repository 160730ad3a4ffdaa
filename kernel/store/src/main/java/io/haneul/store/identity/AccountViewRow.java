package io.haneul.store.identity;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.JobId;
import io.haneul.model.RoleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account as it is shown. */
public record AccountViewRow(
        AccountId id,
        String name,
        Standing state,
        DomainId domainId,
        String domainName,
        String domainPath,
        RoleId roleId,
        String roleName,
        String roleType,
        @Nullable String networkDomain,
        boolean isDefault,
        @Nullable JobId closingJob,
        Instant created) {}
