package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.model.AffinityGroupId;
import io.haneul.model.VmId;
import java.util.Optional;

/** Lists affinity groups. */
@Command(
        name = "listAffinityGroups",
        description = "Lists affinity groups",
        kind = Kind.LIST,
        returns = AffinityGroupResponse.class,
        object = "affinitygroup",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        since = "later")
public record ListAffinityGroups(
        @Doc("list the affinity group by the ID provided") @Access(Access.Right.USE) Optional<AffinityGroupId> id,
        @Doc("lists affinity groups by name") Optional<String> name,
        @Doc("lists affinity groups by type") Optional<String> type,
        @Doc("lists affinity groups by virtual machine ID") @Access(Access.Right.USE) Optional<VmId> virtualMachineId,
        OwnerFilter owner,
        Paging paging) {}
