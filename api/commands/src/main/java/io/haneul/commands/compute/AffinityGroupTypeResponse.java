package io.haneul.commands.compute;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** A kind of affinity group. */
@RecordBuilder
public record AffinityGroupTypeResponse(@Doc("the type of the affinity group") @Nullable String type) {}
