package io.haneul.store.catalog;

import io.haneul.model.NetworkOfferingId;
import io.haneul.model.ServiceOfferingId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a guest network is made of.
 *
 * @param enabled           whether networks may be made of it
 * @param availability      {@code Optional}, {@code Required} or {@code Unavailable}
 * @param specifyVlan       whether the maker of a network names its segment
 * @param specifyIpRanges   whether the maker of a network names its addresses
 * @param conserveMode      whether one public address may serve several purposes
 * @param serviceOfferingId what its appliances have; absent for the product's own
 * @param tags              of the physical network, comma-separated
 * @param seed              the name by which the product brought it
 * @param removed           when it was deleted; networks made of it go on
 */
@RecordBuilder
public record NetworkOfferingRow(
        NetworkOfferingId id,
        String name,
        String displayText,
        GuestType guestType,
        boolean enabled,
        String availability,
        boolean specifyVlan,
        boolean specifyIpRanges,
        boolean conserveMode,
        @Nullable ServiceOfferingId serviceOfferingId,
        @Nullable String tags,
        int sortKey,
        @Nullable String seed,
        Instant created,
        @Nullable Instant removed)
        implements NetworkOfferingRowBuilder.With {
    /** {@return whether the product brought it} */
    public boolean isDefault() {
        return seed != null;
    }
}
