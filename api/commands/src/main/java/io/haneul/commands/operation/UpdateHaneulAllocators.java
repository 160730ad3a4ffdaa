package io.haneul.commands.operation;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Called to choose who orders hosts and pools; it holds from the next placement on. */
@Command(
        name = "updateHaneulAllocators",
        description =
                "Sets the chain of allocators of hosts or storage pools, for the whole cloud or for a zone. The first"
                        + " that is there orders, those after it may leave out more.",
        kind = Kind.OBJECT,
        returns = HaneulAllocatorChainResponse.class,
        object = "haneulallocatorchain",
        roles = DefaultRole.ADMIN,
        since = "haneul-0.1",
        event = "CONFIGURATION.VALUE.EDIT")
public record UpdateHaneulAllocators(
        @Doc("host or storage") String role,
        @Doc("the names of the allocators, separated by commas; each must be there") @Length(1024) String order,
        @Doc("the zone for which the chain is to hold; the whole cloud when not given") @Access(Access.Right.USE)
                Optional<ZoneId> zoneId) {}
