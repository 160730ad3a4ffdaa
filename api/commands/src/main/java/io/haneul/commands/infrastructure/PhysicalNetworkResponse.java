package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.haneul.model.DomainId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** A physical network. */
@RecordBuilder
public record PhysicalNetworkResponse(
        @Doc("the uuid of the physical network") @Nullable PhysicalNetworkId id,
        @Doc("name of the physical network") @Nullable String name,
        @Doc("zone id of the physical network") @Nullable ZoneId zoneId,
        @Doc("zone name of the physical network") @Nullable String zoneName,
        @Doc("the domain id of the physical network owner") @Nullable DomainId domainId,
        @Doc("state of the physical network") @Nullable String state,
        @Doc("the vlan of the physical network") @Nullable String vlan,
        @Doc("Broadcast domain range of the physical network") @Nullable String broadcastDomainRange,
        @Doc("isolation methods") @Nullable String isolationMethods,
        @Doc("the speed of the physical network") @Nullable String networkSpeed,
        @Doc("comma separated tag") @Nullable String tags) {}
