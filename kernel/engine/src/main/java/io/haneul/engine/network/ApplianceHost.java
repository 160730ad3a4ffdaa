package io.haneul.engine.network;

import io.haneul.model.HostId;
import io.haneul.spi.VmRef;

/**
 * Where an appliance runs.
 *
 * @param vm   the machine
 * @param host it runs on
 */
public record ApplianceHost(VmRef vm, HostId host) {}
