package io.haneul.spi.fencing;

import java.time.Instant;

/** What is known of a host that was to be fenced. */
public sealed interface FenceVerdict {
    /**
     * Nothing that ran on it runs.
     *
     * @param since    when it was dead at the latest
     * @param evidence for the operator, such as {@code "power is off, says the BMC at 10.0.0.7"}
     */
    record Dead(Instant since, String evidence) implements FenceVerdict {}

    /**
     * Its machines may still run.
     *
     * @param reason for the operator
     */
    record NotProven(String reason) implements FenceVerdict {}
}
