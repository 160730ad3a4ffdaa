package io.haneul.store.catalog;

import io.haneul.model.AccountId;
import io.haneul.model.IsoId;
import io.haneul.model.ZoneId;
import io.haneul.store.query.Tag;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which ISOs a list wants. What is absent does not matter.
 *
 * @param owned      those of the accounts seen
 * @param shared     those that are public
 * @param featured   of the public ones, only those that are featured, or only others
 * @param granted    those that are shared with this account by name
 * @param viewerPath of the caller's domain, for zones that are not everybody's; absent for all zones
 */
@RecordBuilder
public record IsoFilter(
        boolean owned,
        boolean shared,
        @Nullable Boolean featured,
        @Nullable AccountId granted,
        @Nullable Boolean ready,
        @Nullable IsoId id,
        @Nullable String name,
        @Nullable String pattern,
        @Nullable String hypervisor,
        @Nullable ZoneId zone,
        @Nullable Boolean bootable,
        @Nullable Boolean open,
        @Nullable List<Tag> tagged,
        @Nullable String viewerPath) {}
