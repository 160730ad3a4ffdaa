package io.haneul.spi.service;

import java.time.Instant;

/** Something that was seen. */
public sealed interface Fact {
    /**
     * The target does not answer, or is known to be dead. No proof of death: that is for {@code Fencing}.
     *
     * @param reason for the operator
     */
    record Silent(String reason) implements Fact {}

    /** The target answers. */
    record Answers() implements Fact {}

    /**
     * A host was started afresh: what ran there does not run any more.
     *
     * @param boot names this run of the host, as in its reports
     */
    record Restarted(String boot) implements Fact {}

    /**
     * A machine was started or stopped without the kernel's doing.
     *
     * @param power what it does now
     * @param at    when that was seen
     */
    record GuestPowered(Power power, Instant at) implements Fact {
        /** What a machine does. */
        public enum Power {
            RUNNING,
            STOPPED
        }
    }
}
