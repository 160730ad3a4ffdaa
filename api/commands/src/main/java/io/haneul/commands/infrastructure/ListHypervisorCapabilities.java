package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.HypervisorCapabilitiesId;
import java.util.Optional;

/** Tells how much hypervisors can carry, as their drivers say. */
@Command(
        name = "listHypervisorCapabilities",
        description = "Lists all hypervisor capabilities.",
        kind = Kind.LIST,
        returns = HypervisorCapabilitiesResponse.class,
        object = "hypervisorCapabilities",
        roles = {DefaultRole.ADMIN})
public record ListHypervisorCapabilities(
        @Doc("ID of the hypervisor capability") @Access(Access.Right.USE) Optional<HypervisorCapabilitiesId> id,
        @Doc("the hypervisor for which to restrict the search") Optional<String> hypervisor,
        Paging paging) {}
