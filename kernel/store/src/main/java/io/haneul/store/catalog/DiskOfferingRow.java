package io.haneul.store.catalog;

import io.haneul.model.DiskOfferingId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a data disk may be.
 *
 * @param sizeGib      absent where the user chooses
 * @param localStorage whether volumes lie on the host's own storage
 * @param display      whether users see it
 * @param tags         tags a pool must have, comma-separated
 * @param seed         the name by which the product brought it
 * @param removed      when it was deleted; volumes that use it go on
 */
@RecordBuilder
public record DiskOfferingRow(
        DiskOfferingId id,
        String name,
        String displayText,
        @Nullable Long sizeGib,
        boolean localStorage,
        boolean display,
        @Nullable String tags,
        int sortKey,
        @Nullable String seed,
        Instant created,
        @Nullable Instant removed)
        implements DiskOfferingRowBuilder.With {
    /** {@return whether the user chooses the size} */
    public boolean isCustom() {
        return sizeGib == null;
    }
}
