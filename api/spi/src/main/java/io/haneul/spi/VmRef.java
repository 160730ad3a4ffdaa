package io.haneul.spi;

import io.haneul.model.Handle;
import java.util.Optional;
import java.util.UUID;

/**
 * One virtual machine, a user's or the system's.
 *
 * @param id           of the machine
 * @param instanceName the system's name for it, unique in the cloud, never changed; what operators see on the host
 * @param handle       what the driver wanted remembered; absent before it first ran
 */
public record VmRef(UUID id, String instanceName, Optional<Handle> handle) {}
