package io.haneul.spi.service;

import io.haneul.model.DeviceId;
import io.haneul.model.HostId;
import java.util.UUID;

/** What a fact is about. */
public sealed interface FactTarget {
    /**
     * A host.
     *
     * @param host which
     */
    record OfHost(HostId host) implements FactTarget {}

    /**
     * A machine on a host.
     *
     * @param vm   the machine
     * @param host where it was seen
     */
    record OfVm(UUID vm, HostId host) implements FactTarget {}

    /**
     * A network device.
     *
     * @param device which
     */
    record OfDevice(DeviceId device) implements FactTarget {}
}
