package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to say how busy a host is. */
@ConsumerType
public interface HostStatistics {
    /** {@return what the host uses at this moment} */
    HostUsage usage(Call call, Target target) throws Fault, InterruptedException;
}
