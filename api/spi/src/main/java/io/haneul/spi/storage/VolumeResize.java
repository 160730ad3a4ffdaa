package io.haneul.spi.storage;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to give a volume that no machine uses another size, a smaller one too. */
@ConsumerType
public interface VolumeResize {
    /**
     * On return the volume has exactly this size.
     *
     * @throws Fault NOT_FOUND when it is not there, NO_CAPACITY when the pool is full, INVALID when it cannot become smaller,
     *     CONFLICT when a machine uses it or a newer epoch holds it, UNKNOWN
     */
    VolumeObservation ensureSize(Call call, Target target, VolumeSize size) throws Fault, InterruptedException;
}
