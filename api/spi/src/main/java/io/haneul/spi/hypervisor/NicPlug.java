package io.haneul.spi.hypervisor;

import io.haneul.spi.VmRef;

/**
 * A network interface and its machine.
 *
 * @param vm  the machine
 * @param nic of it
 */
public record NicPlug(VmRef vm, NicSpec nic) {}
