package io.haneul.spi.hypervisor;

import io.haneul.spi.VmRef;
import java.time.Duration;

/**
 * How a machine is to be stopped.
 *
 * @param vm     which
 * @param grace  how long the guest may take to shut down by itself before the power is cut; zero cuts it at once
 */
public record VmStop(VmRef vm, Duration grace) {}
