package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.VmId;
import io.haneul.model.VolumeId;
import java.util.Optional;

/** Detaches a data volume from its virtual machine. */
@Command(
        name = "detachVolume",
        description = "Detaches a disk volume from a virtual machine.",
        kind = Kind.ASYNC,
        returns = VolumeResponse.class,
        object = "volume",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "VOLUME.DETACH")
public record DetachVolume(
        @Doc("the ID of the disk volume") @Access(Access.Right.OPERATE) Optional<VolumeId> id,
        @Doc(
                        "the device number within the virtual machine where the volume is attached; with virtualMachineId, in place of id")
                Optional<Long> deviceId,
        @Doc("the ID of the virtual machine the volume is detached from; with deviceId, in place of id")
                @Access(Access.Right.OPERATE)
                Optional<VmId> virtualMachineId) {}
