package io.haneul.commands.compute;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A group of virtual machines. */
@RecordBuilder
public record InstanceGroupResponse(
        @Doc("the ID of the instance group") @Nullable String id,
        @Doc("the name of the instance group") @Nullable String name,
        @Doc("time and date the instance group was created") @Nullable OffsetDateTime created,
        @Doc("the account it belongs to") @Nullable String account,
        @Doc("the ID of the domain it belongs to") @Nullable String domainId,
        @Doc("the name of the domain it belongs to") @Nullable String domain,
        @Doc("path of the domain it belongs to") @Nullable String domainPath,
        @Doc("true if the entity has annotations") @Nullable Boolean hasAnnotations) {}
