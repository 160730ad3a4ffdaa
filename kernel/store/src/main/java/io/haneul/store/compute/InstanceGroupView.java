package io.haneul.store.compute;

import io.haneul.model.DomainId;
import io.haneul.model.InstanceGroupId;
import java.time.Instant;

/** A group of machines with whose it is, as lists show it. */
public record InstanceGroupView(
        InstanceGroupId id,
        String name,
        String account,
        DomainId domainId,
        String domain,
        String domainPath,
        Instant created) {}
