package io.haneul.spi;

/** Called by {@link io.haneul.engine.compute.Deploy}. */
interface BrokenLink {}
