package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.EntryAccess;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.commands.Owner;
import io.haneul.model.AffinityGroupId;
import io.haneul.model.ClusterId;
import io.haneul.model.DiskOfferingId;
import io.haneul.model.HostId;
import io.haneul.model.NetworkId;
import io.haneul.model.PodId;
import io.haneul.model.Secret;
import io.haneul.model.SecurityGroupId;
import io.haneul.model.ServiceOfferingId;
import io.haneul.model.TemplateId;
import io.haneul.model.UserDataId;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates a virtual machine and starts it, unless told otherwise. */
@Command(
        name = "deployVirtualMachine",
        description =
                "Creates and automatically starts a virtual machine based on a service offering, disk offering, and template.",
        kind = Kind.ASYNC_CREATE,
        returns = GivenVm.class,
        object = "virtualmachine",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "VM.CREATE")
public record DeployVirtualMachine(
        @Doc("the ID of the service offering for the virtual machine") @Access(Access.Right.USE)
                ServiceOfferingId serviceOfferingId,
        @Doc("availability zone for the virtual machine") @Access(Access.Right.USE) ZoneId zoneId,
        @Doc("the ID of the template for the virtual machine") @Access(Access.Right.USE) TemplateId templateId,
        @Doc("host name for the virtual machine") Optional<String> name,
        @Doc("an optional user generated name for the virtual machine") Optional<String> displayName,
        Owner owner,
        @Doc("list of network ids used by virtual machine. Cannot be specified with the ipToNetworkList parameter")
                @Access(Access.Right.USE)
                List<NetworkId> networkIds,
        @Doc("the ip address for default vm network") Optional<String> ipAddress,
        @Doc(
                        "ip to network mapping. Cannot be specified with the networkIds parameter. Example: iptonetworklist[0].ip=10.10.10.11&iptonetworklist[0].networkid=uuid")
                @EntryAccess(key = "networkid", kind = NetworkId.class, right = Access.Right.USE)
                List<Map<String, String>> ipToNetworkList,
        @Doc("true if the virtual machine needs to be started after creation; default is true")
                Optional<Boolean> startVm,
        @Doc(
                        "an optional binary data that can be sent to the virtual machine upon a successful deployment, base64-encoded")
                @Length(1048576)
                Optional<String> userData,
        @Doc("the hypervisor on which to deploy the virtual machine; it must be the template's")
                Optional<String> hypervisor,
        @Doc("destination Host ID to deploy the VM to - parameter available for root admin only")
                @Access(Access.Right.USE)
                Optional<HostId> hostId,
        @Doc("destination Cluster ID to deploy the VM to - parameter available for root admin only")
                @Access(Access.Right.USE)
                Optional<ClusterId> clusterId,
        @Doc("destination Pod ID to deploy the VM to - parameter available for root admin only")
                @Access(Access.Right.USE)
                Optional<PodId> podId,
        @Doc(
                        "comma separated list of security groups id that going to be applied to the virtual machine, in a network that has them. Mutually exclusive with securitygroupnames parameter")
                @Access(Access.Right.USE)
                List<SecurityGroupId> securityGroupIds,
        @Doc(
                        "comma separated list of security groups names that going to be applied to the virtual machine. Mutually exclusive with securitygroupids parameter")
                List<String> securityGroupNames,
        @Doc("the ID of the disk offering of a data disk to attach") @Access(Access.Right.USE)
                Optional<DiskOfferingId> diskOfferingId,
        @Doc("the arbitrary size of the data disk in GiB, for a disk offering of custom size") Optional<Long> size,
        @Doc("the size of the root disk in GiB; not smaller than the template") Optional<Long> rootDiskSize,
        @Doc(
                        "used to specify the custom parameters cpuNumber, cpuSpeed (MHz) and memory (MiB) of a custom service offering")
                Map<String, String> details,
        @Doc("an optional group for the virtual machine; made where the account has none of the name")
                Optional<String> group,
        @Doc("name of the ssh key pair used to login to the virtual machine") Optional<String> keyPair,
        @Doc("names of the ssh key pairs used to login to the virtual machine") List<String> keyPairs,
        @Doc("the ID of the user data") @Access(Access.Right.USE) Optional<UserDataId> userDataId,
        @Doc("used to specify the values of the variables that the user data leaves open")
                Map<String, String> userDataDetails,
        @Doc("The password of the virtual machine, for a template that takes one; one is made where it is absent")
                Optional<Secret> password,
        @Doc(
                        "the affinity groups to be applied to the virtual machine. Mutually exclusive with affinitygroupnames parameter")
                @Access(Access.Right.USE)
                List<AffinityGroupId> affinityGroupIds,
        @Doc(
                        "names of the affinity groups to be applied to the virtual machine. Mutually exclusive with affinitygroupids parameter")
                List<String> affinityGroupNames) {}
