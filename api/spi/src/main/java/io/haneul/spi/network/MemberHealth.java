package io.haneul.spi.network;

import java.util.UUID;

/**
 * How a guest behind a balanced port is.
 *
 * @param rule the balanced port
 * @param vm   the machine
 * @param well whether it gets connections
 */
public record MemberHealth(UUID rule, UUID vm, boolean well) {}
