package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.model.DomainId;
import io.haneul.model.ServiceOfferingId;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates a network offering. */
@Command(
        name = "createNetworkOffering",
        description = "Creates a network offering.",
        kind = Kind.OBJECT,
        returns = NetworkOfferingResponse.class,
        object = "networkoffering",
        roles = DefaultRole.ADMIN,
        event = "NETWORK.OFFERING.CREATE")
public record CreateNetworkOffering(
        @Doc("the name of the network offering") String name,
        @Doc("the display text of the network offering, defaults to the value of name.") @Length(4096)
                Optional<String> displayText,
        @Doc("guest type of the network offering: Shared or Isolated") String guestIpType,
        @Doc("the traffic type for the network offering. Supported type is GUEST only.") String trafficType,
        @Doc("the availability of network offering. The default value is Optional.") Optional<String> availability,
        @Doc("true if the network offering is IP conserve mode enabled") Optional<Boolean> conserveMode,
        @Doc("true if network offering supports vlans") Optional<Boolean> specifyVlan,
        @Doc("true if network offering supports specifying ip ranges; defaulted to false if not specified")
                Optional<Boolean> specifyIpRanges,
        @Doc("services supported by the network offering") List<String> supportedServices,
        @Doc("the service offering ID used by virtual router provider") @Access(Access.Right.USE)
                Optional<ServiceOfferingId> serviceOfferingId,
        @Doc("set to true if the offering is to be enabled during creation. Default is false") Optional<Boolean> enable,
        @Doc("the tags for the network offering.") @Length(4096) Optional<String> tags,
        @Doc(
                        "provider to service mapping. If not specified, the provider for the service will be mapped to the default provider on the physical network")
                List<Map<String, String>> serviceProviderList,
        @Doc("desired service capabilities as part of network offering")
                List<Map<String, String>> serviceCapabilityList,
        @Doc("the ID of the containing domain(s), null for public offerings") @Access(Access.Right.USE)
                List<DomainId> domainId,
        @Doc("the ID of the containing zone(s), null for public offerings") @Access(Access.Right.USE)
                List<ZoneId> zoneId) {}
