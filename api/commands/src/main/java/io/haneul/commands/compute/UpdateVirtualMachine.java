package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.model.OsTypeId;
import io.haneul.model.UserDataId;
import io.haneul.model.VmId;
import java.util.Map;
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
                Optional<String> userData,
        @Doc("group of the virtual machine; made where the account has none of the name, empty for no group")
                Optional<String> group,
        @Doc("the ID of the user data") @Access(Access.Right.USE) Optional<UserDataId> userDataId,
        @Doc("used to specify the values of the variables that the user data leaves open")
                Map<String, String> userDataDetails,
        @Doc("an optional field, whether to the display the vm to the end user or not; for root admins")
                Optional<Boolean> displayVm,
        @Doc("true if VM contains the tools of its hypervisor in order to support dynamic scaling of VM cpu/memory")
                Optional<Boolean> isDynamicallyScalable,
        @Doc("Set delete protection for the virtual machine. If true, the instance will be protected from deletion.")
                Optional<Boolean> deleteProtection) {}
