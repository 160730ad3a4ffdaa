package io.haneul.spi.network;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability of a provider that needs a device of its own in the data centre: looking at one before it is used. */
@ConsumerType
public interface NetworkDevice {
    /**
     * Looks at a device that is to be added, or whether it is still well.
     *
     * @param target the device's connection, with settings of the provider's own in its details
     * @throws Fault INVALID when this is no such device, or a setting is wrong or missing (the message names it), UNREACHABLE
     */
    DeviceObservation probe(Call call, Target target) throws Fault, InterruptedException;
}
