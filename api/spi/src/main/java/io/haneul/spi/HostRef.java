package io.haneul.spi;

import io.haneul.model.Handle;
import io.haneul.model.HostId;
import java.util.Optional;

/**
 * One hypervisor host, as the kernel knows it.
 *
 * @param id     of the host
 * @param name   of the host
 * @param handle what its driver wanted remembered when it was probed; absent before that
 */
public record HostRef(HostId id, String name, Optional<Handle> handle) {}
