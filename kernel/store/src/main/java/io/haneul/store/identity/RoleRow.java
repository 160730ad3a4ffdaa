package io.haneul.store.identity;

import io.haneul.model.RoleId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role: what an account's users may call.
 *
 * @param type      the name of the default role whose view its holders have
 * @param isDefault whether it is one of the four every installation has
 * @param isPublic  whether domain admins see it
 */
@RecordBuilder
public record RoleRow(
        RoleId id,
        String name,
        String type,
        @Nullable String description,
        boolean isDefault,
        boolean isPublic,
        Instant created)
        implements RoleRowBuilder.With {}
