package io.haneul.commands.system;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;

/** How much there is of everything that operators own. */
@RecordBuilder
public record InfrastructureResponse(
        @Doc("Number of zones") Integer zones,
        @Doc("Number of pods") Integer pods,
        @Doc("Number of clusters") Integer clusters,
        @Doc("Number of hypervisor hosts") Integer hosts,
        @Doc("Number of storage pools") Integer storagePools,
        @Doc("Number of images stores") Integer imageStores,
        @Doc("Number of object stores") Integer objectStores,
        @Doc("Number of systemvms") Integer systemVms,
        @Doc("Number of routers") Integer routers,
        @Doc("Number of internal LBs") Integer ilbVms,
        @Doc("Number of Alerts") Integer alerts,
        @Doc("Number of management servers") Integer managementServers,
        @Doc("Number of backup repositories") Integer backupRepositories) {}
