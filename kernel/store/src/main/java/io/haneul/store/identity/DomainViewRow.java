package io.haneul.store.identity;

import io.haneul.model.DomainId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A domain as it is shown.
 *
 * @param hasChild whether it has subdomains
 */
public record DomainViewRow(
        DomainId id,
        String name,
        String path,
        @Nullable DomainId parentId,
        @Nullable String parentName,
        int level,
        boolean hasChild,
        @Nullable String networkDomain,
        boolean closing,
        Instant created) {}
