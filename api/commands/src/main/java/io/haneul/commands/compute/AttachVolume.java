package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.VmId;
import io.haneul.model.VolumeId;
import java.util.Optional;

/** Attaches a data volume to a virtual machine of the same account. */
@Command(
        name = "attachVolume",
        description = "Attaches a disk volume to a virtual machine.",
        kind = Kind.ASYNC,
        returns = VolumeResponse.class,
        object = "volume",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "VOLUME.ATTACH")
public record AttachVolume(
        @Doc("the ID of the disk volume") @Access(Access.Right.OPERATE) VolumeId id,
        @Doc("the ID of the virtual machine") @Access(Access.Right.OPERATE) VmId virtualMachineId,
        @Doc(
                        "the number of the device to map the volume to within the guest; 0 is the root disk and 3 the CD drive. The lowest that is free when it is not given.")
                Optional<Long> deviceId) {}
