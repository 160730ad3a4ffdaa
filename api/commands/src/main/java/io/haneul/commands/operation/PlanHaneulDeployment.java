package io.haneul.commands.operation;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Owner;
import io.haneul.model.ClusterId;
import io.haneul.model.DiskOfferingId;
import io.haneul.model.HostId;
import io.haneul.model.PodId;
import io.haneul.model.ServiceOfferingId;
import io.haneul.model.TemplateId;
import io.haneul.model.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Called to learn where a machine would go. Nothing is changed, nothing is kept free. */
@Command(
        name = "planHaneulDeployment",
        description =
                "Says where deployVirtualMachine would place a virtual machine with the same parameters now, and why"
                        + " everywhere else is left out. Changes nothing.",
        kind = Kind.OBJECT,
        returns = HaneulPlacementResponse.class,
        object = "haneulplacement",
        roles = DefaultRole.ADMIN,
        since = "haneul-0.1")
public record PlanHaneulDeployment(
        @Doc("the ID of the service offering for the virtual machine") @Access(Access.Right.USE)
                ServiceOfferingId serviceOfferingId,
        @Doc("availability zone for the virtual machine") @Access(Access.Right.USE) ZoneId zoneId,
        @Doc("the ID of the template for the virtual machine") @Access(Access.Right.USE) TemplateId templateId,
        Owner owner,
        @Doc("the hypervisor on which to deploy the virtual machine; it must be the template's")
                Optional<String> hypervisor,
        @Doc("destination Host ID to deploy the VM to") @Access(Access.Right.USE) Optional<HostId> hostId,
        @Doc("destination Cluster ID to deploy the VM to") @Access(Access.Right.USE) Optional<ClusterId> clusterId,
        @Doc("destination Pod ID to deploy the VM to") @Access(Access.Right.USE) Optional<PodId> podId,
        @Doc("the ID of the disk offering of a data disk to attach") @Access(Access.Right.USE)
                Optional<DiskOfferingId> diskOfferingId,
        @Doc("the arbitrary size of the data disk in GiB, for a disk offering of custom size") Optional<Long> size,
        @Doc("the size of the root disk in GiB; not smaller than the template") Optional<Long> rootDiskSize,
        @Doc("used to specify the custom parameters cpuNumber, cpuSpeed (MHz) and memory (MiB) of a custom"
                        + " service offering")
                Map<String, String> details) {}
