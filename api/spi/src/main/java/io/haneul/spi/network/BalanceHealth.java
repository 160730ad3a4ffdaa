package io.haneul.spi.network;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability of a provider of load balancing to say how the guests behind it are. */
@ConsumerType
public interface BalanceHealth {
    /**
     * {@return how each member of each balanced port of the network is, as the balancer sees it}
     *
     * @param state as it was given last
     */
    List<MemberHealth> observeMembers(Call call, Target target, NetworkState state) throws Fault, InterruptedException;
}
