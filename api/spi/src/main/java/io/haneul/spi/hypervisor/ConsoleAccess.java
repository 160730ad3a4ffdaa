package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.VmRef;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to show a running machine's screen. */
@ConsumerType
public interface ConsoleAccess {
    /**
     * On return somebody who connects as the endpoint says, until its time is over, sees the machine's screen and holds its
     * keyboard. What was given to others before may end.
     *
     * @throws Fault NOT_FOUND when the machine does not run there
     */
    ConsoleEndpoint ensureConsole(Call call, Target target, VmRef vm) throws Fault, InterruptedException;
}
