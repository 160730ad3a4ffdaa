package io.haneul.commands.catalog;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network offering. */
@RecordBuilder
public record NetworkOfferingResponse(
        @Doc("the id of the network offering") @Nullable String id,
        @Doc("the name of the network offering") @Nullable String name,
        @Doc("an alternate display text of the network offering.") @Nullable String displayText,
        @Doc("the date this network offering was created") @Nullable OffsetDateTime created,
        @Doc("state of the network offering. Can be Disabled/Enabled") @Nullable String state,
        @Doc("guest type of the network offering, can be Shared or Isolated") @Nullable String guestIpType,
        @Doc("the traffic type for the network offering") @Nullable String trafficType,
        @Doc("availability of the network offering") @Nullable String availability,
        @Doc("true if network offering is default, false otherwise") @Nullable Boolean isDefault,
        @Doc("true if network offering supports vlans, false otherwise") @Nullable Boolean specifyVlan,
        @Doc("true if network offering supports specifying ip ranges, false otherwise") @Nullable
                Boolean specifyIpRanges,
        @Doc("true if network offering is ip conserve mode enabled") @Nullable Boolean conserveMode,
        @Doc("true if network offering supports persistent networks, false otherwise") @Nullable Boolean isPersistent,
        @Doc("true if network offering can be used by VPC networks only") @Nullable Boolean forVpc,
        @Doc("true if guest network default egress policy is allow; false if default egress policy is deny") @Nullable
                Boolean egressDefaultPolicy,
        @Doc("the internet protocol of the network offering") @Nullable String internetProtocol,
        @Doc("the ID of the service offering used by virtual router provider") @Nullable String serviceOfferingId,
        @Doc("the tags for the network offering") @Nullable String tags,
        @Doc("the domain id(s) this network offering belongs to") @Nullable String domainId,
        @Doc("the domain name(s) this network offering belongs to") @Nullable String domain,
        @Doc("the zone id(s) this network offering may be used in") @Nullable String zoneId,
        @Doc("the zone name(s) this network offering may be used in") @Nullable String zone,
        @Doc("the list of supported services") @Nullable List<ServiceResponse> service) {}
