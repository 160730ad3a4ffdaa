package io.haneul.store.identity;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.JobId;
import io.haneul.model.RoleId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account: what things belong to.
 *
 * @param isDefault  whether the installation made it
 * @param closingJob that removes it, so that nothing new may be made for it
 * @param removed    when it was
 */
@RecordBuilder
public record AccountRow(
        AccountId id,
        String name,
        DomainId domainId,
        RoleId roleId,
        Standing state,
        @Nullable String networkDomain,
        boolean isDefault,
        @Nullable JobId closingJob,
        Instant created,
        @Nullable Instant removed)
        implements AccountRowBuilder.With {}
