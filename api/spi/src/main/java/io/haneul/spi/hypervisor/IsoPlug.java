package io.haneul.spi.hypervisor;

import io.haneul.spi.VmRef;
import java.util.Optional;

/**
 * A CD drive and its machine.
 *
 * @param vm  the machine
 * @param iso in its drive; absent for an empty one
 */
public record IsoPlug(VmRef vm, Optional<IsoSpec> iso) {}
