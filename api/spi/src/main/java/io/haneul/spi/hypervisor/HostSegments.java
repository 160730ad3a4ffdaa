package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.network.SegmentSpec;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to bring a segment (a bridge on a VLAN, a port group ...) to a host. The isolation decides what it is. */
@ConsumerType
public interface HostSegments {
    /**
     * On return machines on the target host can be plugged into the segment.
     *
     * @throws Fault INVALID when the host cannot carry such a segment (the message says what is missing)
     */
    void ensureSegment(Call call, Target target, SegmentSpec segment) throws Fault, InterruptedException;

    /**
     * On return nothing of the segment is left on the target host. Called when no machine there uses it any more.
     *
     * @throws Fault CONFLICT when a machine is still plugged into it
     */
    void ensureSegmentAbsent(Call call, Target target, SegmentSpec segment) throws Fault, InterruptedException;
}
