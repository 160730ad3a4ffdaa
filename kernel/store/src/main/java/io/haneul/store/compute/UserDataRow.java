package io.haneul.store.compute;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.UserDataId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Registered user data.
 *
 * @param content in base64
 * @param params  names of what it leaves open, comma-separated
 */
public record UserDataRow(
        UserDataId id,
        String name,
        AccountId accountId,
        DomainId domainId,
        String content,
        @Nullable String params,
        Instant created) {}
