package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.haneul.model.HostId;
import io.haneul.model.VmId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A machine of the system that is no router. */
@RecordBuilder
public record SystemVmResponse(
        @Doc("the ID of the system VM") @Nullable VmId id,
        @Doc("the name of the system VM") @Nullable String name,
        @Doc("the system VM type") @Nullable String systemVmType,
        @Doc("the state of the system VM") @Nullable String state,
        @Doc("the Zone ID for the system VM") @Nullable ZoneId zoneId,
        @Doc("the Zone name for the system VM") @Nullable String zoneName,
        @Doc("the host ID for the system VM") @Nullable HostId hostId,
        @Doc("the date and time the system VM was created") @Nullable OffsetDateTime created) {}
