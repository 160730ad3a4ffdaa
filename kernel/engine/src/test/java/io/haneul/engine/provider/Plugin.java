package io.haneul.engine.provider;

import io.haneul.spi.Provider;

/** The role of a provider that is called in tests. */
interface Plugin extends Provider {
    String version();

    /** Does not answer, deaf to interrupts, for a while. */
    String hang();

    /** Does not answer for a while, unless it is interrupted. */
    String sleep() throws InterruptedException;
}
