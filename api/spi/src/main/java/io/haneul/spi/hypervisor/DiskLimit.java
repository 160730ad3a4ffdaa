package io.haneul.spi.hypervisor;

import java.util.OptionalLong;

/**
 * What a guest may ask of a disk at most.
 *
 * @param readsPerSecond  operations; absent without a limit
 * @param writesPerSecond operations; absent without a limit
 */
public record DiskLimit(OptionalLong readsPerSecond, OptionalLong writesPerSecond) {}
