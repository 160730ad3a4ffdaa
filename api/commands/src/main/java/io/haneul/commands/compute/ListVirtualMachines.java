package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.model.ClusterId;
import io.haneul.model.HostId;
import io.haneul.model.NetworkId;
import io.haneul.model.PodId;
import io.haneul.model.PoolId;
import io.haneul.model.ServiceOfferingId;
import io.haneul.model.TemplateId;
import io.haneul.model.VmId;
import io.haneul.model.VpcId;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.Optional;

/** Lists virtual machines. */
@Command(
        name = "listVirtualMachines",
        description = "List the virtual machines owned by the account.",
        kind = Kind.LIST,
        returns = UserVmResponse.class,
        object = "virtualmachine",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListVirtualMachines(
        @Doc("the ID of the virtual machine") @Access(Access.Right.USE) Optional<VmId> id,
        @Doc("the IDs of the virtual machines, mutually exclusive with id") @Access(Access.Right.USE) List<VmId> ids,
        @Doc("name of the virtual machine, or a part of it") Optional<String> name,
        @Doc("state of the virtual machine: Running, Stopped, Present, Destroyed, Expunged or another")
                Optional<String> state,
        @Doc("the availability zone ID") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("the pod ID") @Access(Access.Right.USE) Optional<PodId> podId,
        @Doc("the cluster ID") @Access(Access.Right.USE) Optional<ClusterId> clusterId,
        @Doc("the host ID") @Access(Access.Right.USE) Optional<HostId> hostId,
        @Doc("the target hypervisor for the template") Optional<String> hypervisor,
        @Doc("list by network id") @Access(Access.Right.USE) Optional<NetworkId> networkId,
        @Doc("list vms by template") @Access(Access.Right.USE) Optional<TemplateId> templateId,
        @Doc("list by the service offering") @Access(Access.Right.USE) Optional<ServiceOfferingId> serviceOfferingId,
        @Doc("the storage ID where vm's volumes belong to") @Access(Access.Right.USE) Optional<PoolId> storageId,
        @Doc(
                        "list by the High Availability offering; true for filtering VMs with HA enabled; false for filtering VMs with HA disabled")
                Optional<Boolean> haEnable,
        @Doc(
                        "comma separated list of vm details requested, value can be a list of [all, group, nics, stats, secgrp, tmpl, servoff, diskoff, backoff, iso, volume, min, affgrp]; min leaves everything but the machine itself out")
                List<String> details,
        @Doc("Whether to return the VMs user data or not. By default, user data will not be returned.")
                Optional<Boolean> userdata,
        @Doc("list vms by vpc; none is in one") @Access(Access.Right.USE) Optional<VpcId> vpcId,
        OwnerFilter owner,
        Paging paging) {}
