package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Called by everybody: what there are clusters of in a zone, or, without a zone, what there are drivers of. */
@Command(
        name = "listHypervisors",
        description = "List hypervisors",
        kind = Kind.LIST,
        returns = HypervisorResponse.class,
        object = "hypervisor",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListHypervisors(
        @Doc("the Zone ID for listing hypervisors.") @Access(Access.Right.USE) Optional<ZoneId> zoneId) {}
