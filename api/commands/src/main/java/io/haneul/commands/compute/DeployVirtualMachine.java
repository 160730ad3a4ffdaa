package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.commands.Owner;
import io.haneul.model.ClusterId;
import io.haneul.model.DiskOfferingId;
import io.haneul.model.HostId;
import io.haneul.model.NetworkId;
import io.haneul.model.PodId;
import io.haneul.model.ServiceOfferingId;
import io.haneul.model.TemplateId;
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
        returns = UserVmResponse.class,
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
        @Doc("the ID of the disk offering of a data disk to attach") @Access(Access.Right.USE)
                Optional<DiskOfferingId> diskOfferingId,
        @Doc("the arbitrary size of the data disk in GiB, for a disk offering of custom size") Optional<Long> size,
        @Doc("the size of the root disk in GiB; not smaller than the template") Optional<Long> rootDiskSize,
        @Doc(
                        "used to specify the custom parameters cpuNumber, cpuSpeed (MHz) and memory (MiB) of a custom service offering")
                Map<String, String> details) {}
