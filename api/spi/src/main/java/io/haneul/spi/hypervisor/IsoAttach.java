package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to put ISO images into a machine's CD drive, at the start ({@link VmOptions#iso}) and while it runs. */
@ConsumerType
public interface IsoAttach {
    /**
     * On return the running machine's drive holds exactly this image, or none.
     *
     * @throws Fault NOT_FOUND when the machine does not run there or the image is not where it should be, CONFLICT when a newer
     *     epoch holds the machine, UNKNOWN
     */
    void ensureIso(Call call, Target target, IsoPlug plug) throws Fault, InterruptedException;
}
