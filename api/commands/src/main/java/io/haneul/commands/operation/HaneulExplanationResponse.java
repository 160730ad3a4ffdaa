package io.haneul.commands.operation;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a machine is as it is. */
@RecordBuilder
public record HaneulExplanationResponse(
        @Doc("the ID of the machine") UUID id,
        @Doc("its name") String name,
        @Doc("its name on the host") String instanceName,
        @Doc("its state") String state,
        @Doc("when that was last written") OffsetDateTime since,
        @Doc("why it is in that state, where it failed") @Nullable String reason,
        @Doc("the host it is on") @Nullable String hostName,
        @Doc("the host it was on last") @Nullable String lastHostName,
        @Doc("when it was last placed") @Nullable OffsetDateTime placed,
        @Doc("where it was last placed and why, and what was left out why, a line each") List<String> placement,
        @Doc("the latest jobs about it, the newest first, with their steps") List<HaneulJobResponse> jobs,
        @Doc("the latest events about it, the newest first") List<HaneulTransitionResponse> transitions) {}
