package io.haneul.store.identity;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;

/** An account with its domain, as what belongs to it needs to know it. */
public record OwnerRow(
        AccountId accountId,
        String accountName,
        Standing state,
        DomainId domainId,
        String domainName,
        String domainPath) {}
