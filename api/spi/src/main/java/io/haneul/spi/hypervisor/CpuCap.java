package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to cap what a machine's processors may use, at the start ({@link VmOptions#cpuCap}) and while it runs. */
@ConsumerType
public interface CpuCap {
    /**
     * On return the cap is in force, or none when it names none.
     *
     * @throws Fault NOT_FOUND when the machine does not run there, CONFLICT when a newer epoch holds it, UNKNOWN
     */
    void ensureCpuCap(Call call, Target target, CpuCapSpec spec) throws Fault, InterruptedException;
}
