package io.haneul.store.tag;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tag or detail with the names of whose it is, as lists show it. */
public record LabelView(
        UUID resourceId,
        String name,
        String value,
        @Nullable String customer,
        String kind,
        String account,
        UUID domainId,
        String domain,
        String domainPath) {}
