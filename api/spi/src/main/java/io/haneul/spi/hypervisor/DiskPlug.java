package io.haneul.spi.hypervisor;

import io.haneul.spi.VmRef;

/**
 * A disk and its machine.
 *
 * @param vm   the machine
 * @param disk of it
 */
public record DiskPlug(VmRef vm, DiskSpec disk) {}
