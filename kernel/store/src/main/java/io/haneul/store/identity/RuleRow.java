package io.haneul.store.identity;

import io.haneul.model.RoleId;
import io.haneul.model.RolePermissionId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a role; the first that matches a command's name decides.
 *
 * @param position among the role's rules
 * @param rule     a command's name, or a part of it with {@code *}
 */
@RecordBuilder
public record RuleRow(
        RolePermissionId id, RoleId roleId, int position, String rule, boolean allow, @Nullable String description)
        implements RuleRowBuilder.With {}
