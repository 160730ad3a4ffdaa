package io.haneul.commands.operation;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Called to see who orders hosts and pools. */
@Command(
        name = "listHaneulAllocators",
        description =
                "Lists the allocators of hosts and storage pools: first the chain in its order, then those that are"
                        + " there besides.",
        kind = Kind.LIST,
        returns = HaneulAllocatorResponse.class,
        object = "haneulallocator",
        roles = DefaultRole.ADMIN,
        since = "haneul-0.1")
public record ListHaneulAllocators(
        @Doc("host or storage; both when not given") Optional<String> role,
        @Doc("the chain as it holds for this zone") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        Paging paging) {}
