package io.haneul.commands.network;

import io.haneul.commands.Doc;
import io.haneul.commands.catalog.ServiceResponse;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A guest network. */
@RecordBuilder
public record NetworkResponse(
        @Doc("the id of the network") @Nullable String id,
        @Doc("the name of the network") @Nullable String name,
        @Doc("the displaytext of the network") @Nullable String displayText,
        @Doc("Broadcast domain type of the network") @Nullable String broadcastDomainType,
        @Doc("the traffic type of the network") @Nullable String trafficType,
        @Doc("the network's gateway") @Nullable String gateway,
        @Doc("the network's netmask") @Nullable String netmask,
        @Doc("Cloudstack managed address space, all CloudStack managed VMs get IP address from CIDR") @Nullable
                String cidr,
        @Doc("zone id of the network") @Nullable String zoneId,
        @Doc("the name of the zone the network belongs to") @Nullable String zoneName,
        @Doc("network offering id the network is created from") @Nullable String networkOfferingId,
        @Doc("name of the network offering the network is created from") @Nullable String networkOfferingName,
        @Doc("display text of the network offering the network is created from") @Nullable
                String networkOfferingDisplayText,
        @Doc("availability of the network offering the network is created from") @Nullable
                String networkOfferingAvailability,
        @Doc("state of the network") @Nullable String state,
        @Doc("related to what other network configuration") @Nullable String related,
        @Doc("broadcast uri of the network. This parameter is visible to ROOT admins only") @Nullable
                String broadcastUri,
        @Doc("the first IPv4 DNS for the network") @Nullable String dns1,
        @Doc("the second IPv4 DNS for the network") @Nullable String dns2,
        @Doc("the type of the network") @Nullable String type,
        @Doc("The vlan of the network. This parameter is visible to ROOT admins only") @Nullable String vlan,
        @Doc("acl type - access type to the network") @Nullable String aclType,
        @Doc("the owner of the network") @Nullable String account,
        @Doc("the domain id of the network owner") @Nullable String domainId,
        @Doc("the domain name of the network owner") @Nullable String domain,
        @Doc("path of the Domain the network belongs to") @Nullable String domainPath,
        @Doc("the network domain") @Nullable String networkDomain,
        @Doc("the physical network id") @Nullable String physicalNetworkId,
        @Doc("true if network offering is ip conserve mode enabled") @Nullable Boolean networkOfferingConserveMode,
        @Doc("true if network is system, false otherwise") @Nullable Boolean isSystem,
        @Doc("true if network is default, false otherwise") @Nullable Boolean isDefault,
        @Doc("true if users from subdomains can access the domain level network") @Nullable Boolean subdomainAccess,
        @Doc("true network requires restart") @Nullable Boolean restartRequired,
        @Doc("true if network supports specifying ip ranges, false otherwise") @Nullable Boolean specifyIpRanges,
        @Doc("true if network offering supports specifying vlan, false otherwise") @Nullable Boolean specifyVlan,
        @Doc("list networks available for vm deployment") @Nullable Boolean canUseForDeploy,
        @Doc("list networks that are persistent") @Nullable Boolean isPersistent,
        @Doc("an optional field, whether to the display the network to the end user or not.") @Nullable
                Boolean displayNetwork,
        @Doc("true if network can span multiple zones") @Nullable Boolean strechedL2Subnet,
        @Doc("If the network has redundant routers enabled") @Nullable Boolean redundantRouter,
        @Doc("true if guest network default egress policy is allow; false if default egress policy is deny") @Nullable
                Boolean egressDefaultPolicy,
        @Doc("the list of services") @Nullable List<ServiceResponse> service,
        @Doc("the date this network was created") @Nullable OffsetDateTime created,
        @Doc("the list of resource tags associated with network") @Nullable List<NoEntry> tags) {}
