package io.haneul.commands.system;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.haneul.model.ManagementServerId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A management server; what only itself knows is there for the one that answers. */
@RecordBuilder
public record ManagementServerResponse(
        @Doc("the ID of the management server") @Nullable ManagementServerId id,
        @Doc("the name of the management server") @Nullable String name,
        @Doc("the state of the management server") @Wire(type = "state") @Nullable String state,
        @Doc("the version of the management server") @Nullable String version,
        @Doc("the java distribution name running the management server process") @Nullable String javaDistribution,
        @Doc("the version of the java distribution running the management server process") @Nullable String javaVersion,
        @Doc("the name of the OS distribution running on the management server") @Nullable String osDistribution,
        @Doc("the running OS kernel version for this Management Server") @Nullable String kernelVersion,
        @Doc("the last time this Management Server was started") @Nullable OffsetDateTime lastServerStart,
        @Doc("the number of pending jobs in this Management Server") @Nullable Long pendingJobsCount) {}
