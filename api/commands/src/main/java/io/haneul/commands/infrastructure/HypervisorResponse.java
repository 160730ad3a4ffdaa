package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** A type of hypervisors. */
@RecordBuilder
public record HypervisorResponse(@Doc("Hypervisor name") @Nullable String name) {}
