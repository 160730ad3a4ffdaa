package io.haneul.store.compute;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.UserDataId;
import org.jspecify.annotations.Nullable;

/** Registered user data with whose it is, as lists show it. */
public record UserDataView(
        UserDataId id,
        String name,
        String content,
        @Nullable String params,
        AccountId accountId,
        String account,
        DomainId domainId,
        String domain,
        String domainPath) {}
