package io.haneul.store.catalog;

import io.haneul.model.OsCategoryId;
import java.time.Instant;

/** A family of operating systems. */
public record OsCategoryRow(OsCategoryId id, String name, Instant created) {}
