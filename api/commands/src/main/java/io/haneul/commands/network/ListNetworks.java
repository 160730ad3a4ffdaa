package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.model.NetworkId;
import io.haneul.model.NetworkOfferingId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.VpcId;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists guest networks. */
@Command(
        name = "listNetworks",
        description = "Lists all available networks.",
        kind = Kind.LIST,
        returns = NetworkResponse.class,
        object = "network",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListNetworks(
        @Doc("list networks by ID") @Access(Access.Right.USE) Optional<NetworkId> id,
        @Doc("list networks by name") Optional<String> name,
        @Doc("the zone ID of the network") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("list networks by physical network id") @Access(Access.Right.USE)
                Optional<PhysicalNetworkId> physicalNetworkId,
        @Doc("list networks by network offering ID") @Access(Access.Right.USE)
                Optional<NetworkOfferingId> networkOfferingId,
        @Doc("the type of the network. Supported values are: isolated and shared") Optional<String> type,
        @Doc("list networks by ACL (access control list) type. Supported values are account and domain")
                Optional<String> aclType,
        @Doc("true if need to list only networks which support specifying IP ranges") Optional<Boolean> specifyIpRanges,
        @Doc("list networks by VLAN ID") Optional<String> vlan,
        @Doc("list networks supporting certain services") List<String> supportedServices,
        @Doc("list networks available for VM deployment") Optional<Boolean> canUseForDeploy,
        @Doc("type of the traffic; guest networks are all there are") Optional<String> trafficType,
        @Doc("true if network is system, false otherwise; no network is") Optional<Boolean> isSystem,
        @Doc("the network belongs to VPC; none does") Optional<Boolean> forVpc,
        @Doc("list networks by restartRequired; none requires it") Optional<Boolean> restartRequired,
        @Doc("list networks by display flag; all are displayed") Optional<Boolean> displayNetwork,
        @Doc(
                        "possible values are account, domain, accountdomain, shared, and all. account: owned by the account. domain: for a whole domain. accountdomain: both. shared: shared with single accounts; none is. all: all of these. Default is all")
                Optional<String> networkFilter,
        @Doc("makes the API's response contain only the resource count") Optional<Boolean> retrieveOnlyResourceCount,
        @Doc("List resources by tags (key/value pairs); no network has any") List<Map<String, String>> tags,
        @Doc("List networks by VPC; no network is in one") @Access(Access.Right.USE) Optional<VpcId> vpcId,
        @Doc("List networks by associated networks; no network has one") @Access(Access.Right.USE)
                Optional<NetworkId> associatedNetworkId,
        OwnerFilter owner,
        Paging paging) {}
