package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.model.ClusterId;
import io.haneul.model.DiskOfferingId;
import io.haneul.model.HostId;
import io.haneul.model.PodId;
import io.haneul.model.PoolId;
import io.haneul.model.ServiceOfferingId;
import io.haneul.model.VmId;
import io.haneul.model.VolumeId;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.Optional;

/** Lists volumes. */
@Command(
        name = "listVolumes",
        description = "Lists all volumes.",
        kind = Kind.LIST,
        returns = VolumeResponse.class,
        object = "volume",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListVolumes(
        @Doc("the ID of the disk volume") @Access(Access.Right.USE) Optional<VolumeId> id,
        @Doc("the IDs of the volumes, mutually exclusive with id") @Access(Access.Right.USE) List<VolumeId> ids,
        @Doc("the name of the disk volume") Optional<String> name,
        @Doc("the type of disk volume: ROOT or DATADISK") Optional<String> type,
        @Doc("the ID of the virtual machine") @Access(Access.Right.USE) Optional<VmId> virtualMachineId,
        @Doc("the ID of the availability zone") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("the pod id the disk volume belongs to") @Access(Access.Right.USE) Optional<PodId> podId,
        @Doc("the cluster id the disk volume belongs to") @Access(Access.Right.USE) Optional<ClusterId> clusterId,
        @Doc("list volumes on specified host") @Access(Access.Right.USE) Optional<HostId> hostId,
        @Doc("the ID of the storage pool, available to ROOT admin only") @Access(Access.Right.USE)
                Optional<PoolId> storageId,
        @Doc("list volumes by disk offering") @Access(Access.Right.USE) Optional<DiskOfferingId> diskOfferingId,
        @Doc("list volumes by service offering of its machine") @Access(Access.Right.USE)
                Optional<ServiceOfferingId> serviceOfferingId,
        @Doc("state of the volume") Optional<String> state,
        OwnerFilter owner,
        Paging paging) {}
