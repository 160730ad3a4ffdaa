package io.haneul.store.compute;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.InstanceGroupId;
import java.time.Instant;

/** A group of machines. */
public record InstanceGroupRow(
        InstanceGroupId id, String name, AccountId accountId, DomainId domainId, Instant created) {}
