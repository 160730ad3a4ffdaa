package io.haneul.spi.hypervisor;

import io.haneul.spi.VmRef;
import java.util.UUID;

/**
 * A wish to restart a machine.
 *
 * @param vm   which
 * @param wish names the wish: the same however often it is told, and by whom; no two wishes have the same name
 */
public record VmRestart(VmRef vm, UUID wish) {}
