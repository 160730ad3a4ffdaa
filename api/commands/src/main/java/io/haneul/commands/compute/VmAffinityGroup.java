package io.haneul.commands.compute;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** An affinity group a virtual machine is in. */
@RecordBuilder
public record VmAffinityGroup(
        @Doc("the ID of the affinity group") @Nullable String id,
        @Doc("the name of the affinity group") @Nullable String name,
        @Doc("the description of the affinity group") @Nullable String description,
        @Doc("the type of the affinity group") @Nullable String type) {}
