package io.haneul.store.identity;

import io.haneul.model.DomainId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A domain.
 *
 * @param path    from the root, ending in a slash: {@code /} or {@code /a/b/}
 * @param level   0 for the root
 * @param closing whether it is being removed, so that nothing new may be made in it
 * @param removed when it was; such a domain is only named, by what it has left behind
 */
@RecordBuilder
public record DomainRow(
        DomainId id,
        String name,
        String path,
        @Nullable DomainId parentId,
        int level,
        @Nullable String networkDomain,
        boolean closing,
        Instant created,
        @Nullable Instant removed)
        implements DomainRowBuilder.With {}
