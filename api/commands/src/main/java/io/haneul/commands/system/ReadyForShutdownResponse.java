package io.haneul.commands.system;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.haneul.model.ManagementServerId;
import org.jspecify.annotations.Nullable;

/** Whether a server could go without anybody waiting. */
public record ReadyForShutdownResponse(
        @Doc("The id of the management server") ManagementServerId managementServerId,
        @Doc("Indicates whether a shutdown has been triggered") Boolean shutdownTriggered,
        @Doc("Indicates whether maintenance has been initiated") Boolean maintenanceInitiated,
        @Doc("Indicates whether CloudStack is ready to shutdown") Boolean readyForShutdown,
        @Doc("The number of jobs in progress; of another server than the one that answers it is not known") @Nullable
                Long pendingJobsCount,
        @Doc("the state of the management server") @Wire(type = "state") String state) {}
