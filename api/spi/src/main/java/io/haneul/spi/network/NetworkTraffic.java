package io.haneul.spi.network;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability of a provider to count what goes through public addresses. */
@ConsumerType
public interface NetworkTraffic {
    /**
     * {@return what went through each public address of the network since its counting began}
     *
     * @param state as it was given last
     */
    List<AddressCounters> counters(Call call, Target target, NetworkState state) throws Fault, InterruptedException;
}
