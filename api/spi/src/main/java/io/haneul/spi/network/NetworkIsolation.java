package io.haneul.spi.network;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Provider;
import io.haneul.spi.Target;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Keeps guest networks apart on one physical network. The kernel draws a free number from the range the operator gave; the
 * isolation says what segment that makes. Bringing it to a host is the hypervisor's
 * {@link io.haneul.spi.hypervisor.HostSegments}. An isolation with a controller of its own (a fabric) also acts there.
 */
@ConsumerType
public interface NetworkIsolation extends Provider {
    /** {@return the method's name on the wire and the numbers it knows; never blocks} */
    IsolationFacts facts();

    /**
     * On return the segment exists wherever this isolation itself keeps it.
     *
     * @throws Fault INVALID when the number is none of this isolation's
     */
    SegmentSpec ensureSegment(Call call, Target target, SegmentRequest request) throws Fault, InterruptedException;

    /** On return nothing is left of the segment where this isolation itself keeps it. */
    void ensureSegmentAbsent(Call call, Target target, SegmentRequest request) throws Fault, InterruptedException;
}
