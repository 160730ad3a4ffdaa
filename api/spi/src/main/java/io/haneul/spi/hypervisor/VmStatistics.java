package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to count what machines use. */
@ConsumerType
public interface VmStatistics {
    /**
     * Counts for all running machines of this cloud on a host in one go.
     *
     * @return one entry for each, in no order
     */
    List<VmCounters> counters(Call call, Target target) throws Fault, InterruptedException;
}
