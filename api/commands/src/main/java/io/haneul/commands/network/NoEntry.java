package io.haneul.commands.network;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** The form of entries of a list that has none in this version. */
@RecordBuilder
public record NoEntry(@Doc("the ID of the entry") @Nullable String id) {}
