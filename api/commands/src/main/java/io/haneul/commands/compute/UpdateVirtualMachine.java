package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.model.OsTypeId;
import io.haneul.model.VmId;
import java.util.Optional;

/** Changes what a virtual machine is called and told. */
@Command(
        name = "updateVirtualMachine",
        description =
                "Updates properties of a virtual machine. The VM has to be stopped and restarted for the new properties to take effect.",
        kind = Kind.OBJECT,
        returns = UserVmResponse.class,
        object = "virtualmachine",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "VM.UPDATE")
public record UpdateVirtualMachine(
        @Doc("The ID of the virtual machine") @Access(Access.Right.OPERATE) VmId id,
        @Doc("new host name of the vm. The VM has to be stopped/started for this update to take affect")
                Optional<String> name,
        @Doc("user generated name") Optional<String> displayName,
        @Doc("true if high-availability is enabled for the virtual machine, false otherwise")
                Optional<Boolean> haEnable,
        @Doc("the ID of the OS type that best represents this VM") @Access(Access.Right.USE)
                Optional<OsTypeId> osTypeId,
        @Doc("an optional binary data that can be sent to the virtual machine upon its next start, base64-encoded")
                @Length(1048576)
                Optional<String> userData) {}
