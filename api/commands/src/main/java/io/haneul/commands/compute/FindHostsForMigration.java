package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.VmId;

/** Lists the other hosts of a running virtual machine's cluster, and which of them it can move to. */
@Command(
        name = "findHostsForMigration",
        description = "Find hosts suitable for migrating a virtual machine.",
        kind = Kind.LIST_OF_NEW,
        returns = HostForMigration.class,
        object = "host",
        roles = {DefaultRole.ADMIN},
        since = "later")
public record FindHostsForMigration(
        @Doc("find hosts to which this VM can be migrated and flag the hosts with enough CPU/RAM to host the VM")
                @Access(Access.Right.OPERATE)
                VmId virtualMachineId,
        Paging paging) {}
