package io.haneul.commands.system;

import io.haneul.commands.Doc;
import io.haneul.model.DomainId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** How much of something an account may have. */
@RecordBuilder
public record ResourceLimitResponse(
        @Doc("the account of the resource limit") @Nullable String account,
        @Doc("the domain ID of the resource limit") @Nullable DomainId domainId,
        @Doc("the domain name of the resource limit") @Nullable String domain,
        @Doc("path of the domain to which the resource limit belongs") @Nullable String domainPath,
        @Doc(
                        "resource type: 0 machines, 1 public addresses, 2 volumes, 3 snapshots, 4 templates, 5 projects, 6 networks, 7 VPCs, 8 CPUs, 9 memory, 10 primary storage, 11 secondary storage")
                @Nullable
                String resourceType,
        @Doc("resource type name") @Nullable String resourceTypeName,
        @Doc("the maximum number of the resource. A -1 means the resource currently has no limit.") @Nullable
                Long max) {}
