package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.VmRef;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to take a picture of a running machine's screen. */
@ConsumerType
public interface Screenshot {
    /**
     * {@return the screen at this moment}
     *
     * @throws Fault NOT_FOUND when the machine does not run there
     */
    ScreenImage screen(Call call, Target target, VmRef vm) throws Fault, InterruptedException;
}
