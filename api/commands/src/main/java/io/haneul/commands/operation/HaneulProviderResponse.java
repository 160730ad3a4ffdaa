package io.haneul.commands.operation;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One component of a plugin, and how its calls go. */
@RecordBuilder
public record HaneulProviderResponse(
        @Doc("what it does, such as hypervisor or host allocator") String role,
        @Doc("the name by which hosts, pools, networks, offerings and settings remember it") String name,
        @Doc("the bundle it comes from") @Nullable String bundle,
        @Doc("the version of that bundle") @Nullable String version,
        @Doc("the optional abilities it has, by the names of their interfaces") List<String> abilities,
        @Doc("when it came") OffsetDateTime since,
        @Doc("calls that have ended since then") Long calls,
        @Doc("of these, the calls that ended in a fault") Long failures,
        @Doc("calls that are under way") Integer inFlight,
        @Doc("calls of which nobody awaits the answer any more, and which have not returned") Integer zombies,
        @Doc("how long calls took on average, in milliseconds") Double meanMillis,
        @Doc("how long the longest call took, in milliseconds") Double longestMillis,
        @Doc("what the last call that failed ended in") @Nullable String lastFault,
        @Doc("when that was") @Nullable OffsetDateTime lastFaultDate) {}
