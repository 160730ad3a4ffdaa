package io.haneul.commands.operation;

import io.haneul.commands.Doc;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Something that is missing, down or stuck. */
public record HaneulProblemResponse(
        @Doc("what kind of thing it is about: provider, setting, zone, pod, cluster, host, pool or job") String kind,
        @Doc("the thing") String name,
        @Doc("what is wrong with it and why") String text,
        @Doc("since when") @Nullable OffsetDateTime since) {}
