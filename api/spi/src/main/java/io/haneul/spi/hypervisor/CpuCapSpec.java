package io.haneul.spi.hypervisor;

import io.haneul.model.Mhz;
import io.haneul.spi.VmRef;
import java.util.Optional;

/**
 * A machine's cap.
 *
 * @param vm  the machine
 * @param cap what all its processors together may use at most; absent for no cap
 */
public record CpuCapSpec(VmRef vm, Optional<Mhz> cap) {}
