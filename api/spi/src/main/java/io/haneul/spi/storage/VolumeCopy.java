package io.haneul.spi.storage;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to copy a volume that no machine uses to another pool of the same driver. */
@ConsumerType
public interface VolumeCopy {
    /**
     * On return the copy exists with the source's content, or, when it existed before, with its own. The source is as it was.
     *
     * @throws Fault NOT_FOUND when the source is not there, NO_CAPACITY, CONFLICT when a machine uses the source or a newer
     *     epoch holds the copy, UNKNOWN
     */
    VolumeObservation ensureCopy(Call call, Target target, VolumeCopySpec spec) throws Fault, InterruptedException;
}
