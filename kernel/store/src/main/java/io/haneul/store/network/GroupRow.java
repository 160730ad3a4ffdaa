package io.haneul.store.network;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.SecurityGroupId;
import java.time.Instant;

/** A security group: machines in it let the same traffic through. */
public record GroupRow(
        SecurityGroupId id, AccountId accountId, DomainId domainId, String name, String description, Instant created) {}
