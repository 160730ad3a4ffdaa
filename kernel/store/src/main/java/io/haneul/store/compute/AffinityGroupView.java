package io.haneul.store.compute;

import io.haneul.model.AffinityGroupId;
import io.haneul.model.DomainId;
import org.jspecify.annotations.Nullable;

/** An affinity group with whose it is, as lists show it. */
public record AffinityGroupView(
        AffinityGroupId id,
        String name,
        String type,
        @Nullable String description,
        String account,
        DomainId domainId,
        String domain,
        String domainPath) {}
