package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Target;
import io.haneul.spi.network.DeviceObservation;
import io.haneul.spi.network.NetworkDevice;
import org.junit.jupiter.api.Test;

/** What every {@link NetworkDevice} keeps to. */
public abstract class NetworkDeviceContract {
    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    /** {@return the component under test} */
    protected abstract NetworkDevice device();

    /** {@return a device that answers} */
    protected abstract Target target();

    /** {@return what is no such device, or one with a wrong setting} */
    protected abstract Target foreign();

    private DeviceObservation probe(Target target) throws Fault, InterruptedException {
        return device().probe(Calls.first(), target);
    }

    @Test
    void looksAtADevice() throws Exception {
        DeviceObservation seen = claims.done("a device can be looked at", () -> probe(target()));
        claims.that("a device has an identity", !seen.identity().isBlank(), seen);
        claims.that("a device serves networks", seen.networks() > 0, seen);
        DeviceObservation again = claims.done("a device can be looked at again", () -> probe(target()));
        claims.that("a device keeps its identity", again.identity().equals(seen.identity()), again);
    }

    @Test
    void refusesWhatIsNone() throws Exception {
        claims.refused("what is no such device is INVALID", FaultKind.INVALID, () -> probe(foreign()));
    }
}
