package io.haneul.store.compute;

import io.haneul.model.DomainId;
import io.haneul.model.SshKeyPairId;

/** A registered SSH key with whose it is, as lists show it. */
public record SshKeyView(
        SshKeyPairId id,
        String name,
        String fingerprint,
        String account,
        DomainId domainId,
        String domain,
        String domainPath) {}
