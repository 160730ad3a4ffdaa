package io.haneul.store.catalog;

import io.haneul.model.OsCategoryId;
import io.haneul.model.OsTypeId;
import java.time.Instant;

/**
 * An operating system a guest may run.
 *
 * @param name as drivers know it, such as {@code Other Linux (64-bit)}
 */
public record OsTypeRow(OsTypeId id, OsCategoryId categoryId, String name, Instant created) {}
