package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.commands.Paging;
import io.haneul.model.DomainId;
import io.haneul.model.NetworkOfferingId;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.Optional;

/** Lists all available network offerings. */
@Command(
        name = "listNetworkOfferings",
        description = "Lists all available network offerings.",
        kind = Kind.LIST,
        returns = NetworkOfferingResponse.class,
        object = "networkoffering",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListNetworkOfferings(
        @Doc("list network offerings by ID") @Access(Access.Right.USE) Optional<NetworkOfferingId> id,
        @Doc("list network offerings by name") Optional<String> name,
        @Doc("list network offerings by display text") Optional<String> displayText,
        @Doc("list network offerings by guest type: shared or isolated") Optional<String> guestIpType,
        @Doc("list by traffic type") Optional<String> trafficType,
        @Doc("the availability of network offering. Default value is required") Optional<String> availability,
        @Doc("list network offerings by state") Optional<String> state,
        @Doc("true if need to list only default network offerings. Default value is false") Optional<Boolean> isDefault,
        @Doc("true if need to list only network offerings whose networks are made with a vlan")
                Optional<Boolean> specifyVlan,
        @Doc("true if need to list only network offerings which support specifying ip ranges")
                Optional<Boolean> specifyIpRanges,
        @Doc("true if need to list only network offerings where source NAT is supported, false otherwise")
                Optional<Boolean> sourceNatSupported,
        @Doc("list network offerings supporting certain services") List<String> supportedServices,
        @Doc("list network offerings by tags") @Length(4096) Optional<String> tags,
        @Doc("the network offering can be used only for network creation inside the VPC") Optional<Boolean> forVpc,
        @Doc("list network offerings available for network creation in specific domain") @Access(Access.Right.USE)
                Optional<DomainId> domainId,
        @Doc("list network offerings available for network creation in specific zone") @Access(Access.Right.USE)
                Optional<ZoneId> zoneId,
        Paging paging) {}
