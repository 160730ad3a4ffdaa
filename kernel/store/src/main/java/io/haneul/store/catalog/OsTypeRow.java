package io.haneul.store.catalog;

import io.haneul.model.OsCategoryId;
import io.haneul.model.OsTypeId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * An operating system a guest may run.
 *
 * @param name as drivers know it, such as {@code Other Linux (64-bit)}
 * @param added  by somebody here, rather than by the product
 * @param hidden from all but root admins
 */
@RecordBuilder
public record OsTypeRow(
        OsTypeId id, OsCategoryId categoryId, String name, Instant created, boolean added, boolean hidden)
        implements OsTypeRowBuilder.With {}
