package io.haneul.store.compute;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.SshKeyPairId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * A registered SSH key.
 *
 * @param fingerprint MD5 of the key, in hexadecimal with colons
 * @param publicKey   as in {@code authorized_keys}
 */
@RecordBuilder
public record SshKeyRow(
        SshKeyPairId id,
        String name,
        AccountId accountId,
        DomainId domainId,
        String fingerprint,
        String publicKey,
        Instant created) {}
