package io.haneul.spi.hypervisor;

import io.haneul.model.Bytes;
import io.haneul.model.Mhz;
import io.haneul.spi.VmRef;

/**
 * What a running machine is to have.
 *
 * @param vm     which
 * @param cores  number of virtual processors
 * @param speed  of each, the share it is entitled to
 * @param memory of the guest
 */
public record VmSize(VmRef vm, int cores, Mhz speed, Bytes memory) {}
