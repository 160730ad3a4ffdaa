package io.haneul.testkit;

import io.haneul.model.Epoch;
import io.haneul.spi.Call;
import java.time.Duration;
import java.time.Instant;

/** Calls as the kernel makes them, with a minute until their deadline. */
public final class Calls {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private Calls() {}

    /** {@return a first attempt in the first epoch} */
    public static Call first() {
        return of(1);
    }

    /** {@return a first attempt in an epoch} */
    public static Call of(long epoch) {
        return new Call("contract test", new Epoch(epoch), Instant.now().plus(LIMIT), 1);
    }
}
