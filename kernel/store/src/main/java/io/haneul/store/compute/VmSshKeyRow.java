package io.haneul.store.compute;

import java.util.UUID;

/**
 * A key a machine's guest was given.
 *
 * @param name of the pair as it was then
 */
public record VmSshKeyRow(UUID vmId, int position, String name, String publicKey) {}
