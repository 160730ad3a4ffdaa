package io.haneul.commands.operation;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.RouterId;
import io.haneul.model.VmId;
import java.util.Optional;

/** Called when a machine is not as somebody expects it. */
@Command(
        name = "explainHaneulVirtualMachine",
        description =
                "Says why a virtual machine or router is as it is: its state, its latest transitions and jobs, and its"
                        + " last placement with the reason of each host that was left out.",
        kind = Kind.OBJECT,
        returns = HaneulExplanationResponse.class,
        object = "haneulexplanation",
        roles = DefaultRole.ADMIN,
        since = "haneul-0.1")
public record ExplainHaneulVirtualMachine(
        @Doc("the ID of the virtual machine") @Access(Access.Right.USE) Optional<VmId> virtualMachineId,
        @Doc("the ID of the router") @Access(Access.Right.USE) Optional<RouterId> routerId) {}
