package io.haneul.commands.event;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** A type of event. */
@RecordBuilder
public record EventTypeResponse(@Doc("Event Type") @Nullable String name) {}
