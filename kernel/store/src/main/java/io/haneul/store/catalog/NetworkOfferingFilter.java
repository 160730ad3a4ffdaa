package io.haneul.store.catalog;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which network offerings a list wants, besides what it wants of any offering. What is absent does not matter.
 *
 * @param services  only what has all of these services
 * @param wanted    how many those are
 * @param sourceNat only those whose networks have a way out of their own, or only those without
 */
@RecordBuilder
public record NetworkOfferingFilter(
        @Nullable GuestType guestType,
        @Nullable Boolean enabled,
        @Nullable Boolean specifyVlan,
        @Nullable Boolean specifyIpRanges,
        @Nullable Boolean isDefault,
        @Nullable String availability,
        @Nullable String tags,
        List<String> services,
        int wanted,
        @Nullable Boolean sourceNat) {}
