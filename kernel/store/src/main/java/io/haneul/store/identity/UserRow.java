package io.haneul.store.identity;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.UserId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user: who logs in.
 *
 * @param domainId     of the account; names are unique in it
 * @param passwordHash one no password has, for a user that never logs in
 * @param isDefault    whether the installation made it
 * @param removed      when it was
 */
@RecordBuilder
public record UserRow(
        UserId id,
        AccountId accountId,
        DomainId domainId,
        String username,
        String passwordHash,
        Standing state,
        String firstName,
        String lastName,
        @Nullable String email,
        @Nullable String timezone,
        boolean isDefault,
        Instant created,
        @Nullable Instant removed)
        implements UserRowBuilder.With {}
