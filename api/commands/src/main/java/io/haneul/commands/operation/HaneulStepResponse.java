package io.haneul.commands.operation;

import io.haneul.commands.Doc;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What a job did for a while. */
public record HaneulStepResponse(
        @Doc("the name of the step") String name,
        @Doc("FORWARD when acting, BACK when taking back to try elsewhere, UNDO when taking back to fail")
                String direction,
        @Doc("when it began") OffsetDateTime begun,
        @Doc("from then until it ended so, pauses included, in milliseconds") Long millis,
        @Doc("how often it was run") Integer runs,
        @Doc("how it ended, such as done or UNREACHABLE no route to the host") String end,
        @Doc("what it decided and why") @Nullable String note) {}
