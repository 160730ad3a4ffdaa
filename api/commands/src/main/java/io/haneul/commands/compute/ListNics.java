package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.NetworkId;
import io.haneul.model.NicId;
import io.haneul.model.VmId;
import java.util.Optional;

/** Lists the interfaces of a machine. */
@Command(
        name = "listNics",
        description = "list the vm nics  IP to NIC",
        kind = Kind.LIST,
        returns = NicResponse.class,
        object = "nic",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        since = "later")
public record ListNics(
        @Doc("the ID of the vm") @Access(Access.Right.USE) VmId virtualMachineId,
        @Doc("the ID of the nic to list IPs") @Access(Access.Right.USE) Optional<NicId> nicId,
        @Doc("list nic of the specific vm's network") @Access(Access.Right.USE) Optional<NetworkId> networkId,
        @Doc("list resources by display flag; all are displayed") Optional<Boolean> forDisplay,
        Paging paging) {}
