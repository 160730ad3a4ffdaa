package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.IpAddress;
import io.haneul.spi.Target;
import io.haneul.spi.network.AddressCounters;
import io.haneul.spi.network.NetworkState;
import io.haneul.spi.network.NetworkTraffic;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link NetworkTraffic} keeps to. */
public abstract class NetworkTrafficContract {
    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    /** {@return the component under test; it knows the state already} */
    protected abstract NetworkTraffic traffic();

    /** {@return where it acts} */
    protected abstract Target target();

    /** {@return a state with one public address} */
    protected abstract NetworkState state();

    /** {@return that address} */
    protected abstract IpAddress address();

    /** Lets data go out through the address, until counters have to show it. */
    protected abstract void work() throws Exception;

    private List<AddressCounters> counters() throws Fault, InterruptedException {
        return claims.done("traffic is counted", () -> traffic().counters(Calls.first(), target(), state()));
    }

    @Test
    void countsTraffic() throws Exception {
        List<AddressCounters> first = counters();
        claims.that(
                "each public address is counted once",
                first.stream().map(AddressCounters::address).toList().equals(List.of(address())),
                first);
        claims.that(
                "counting began before it is read",
                !first.get(0).since().isAfter(first.get(0).at()),
                first);
        work();
        AddressCounters before = first.get(0);
        AddressCounters after = counters().get(0);
        claims.that("what went out is counted", after.sent().compareTo(before.sent()) > 0, after);
        claims.that(
                "counters never shrink",
                after.received().compareTo(before.received()) >= 0
                        && after.since().equals(before.since()),
                after);
    }
}
