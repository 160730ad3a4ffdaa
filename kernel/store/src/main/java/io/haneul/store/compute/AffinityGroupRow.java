package io.haneul.store.compute;

import io.haneul.model.AccountId;
import io.haneul.model.AffinityGroupId;
import io.haneul.model.DomainId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Machines that are to be on one host, or on none twice. */
public record AffinityGroupRow(
        AffinityGroupId id,
        String name,
        String type,
        @Nullable String description,
        AccountId accountId,
        DomainId domainId,
        Instant created) {}
