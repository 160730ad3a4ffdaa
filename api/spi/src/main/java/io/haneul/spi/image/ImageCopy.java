package io.haneul.spi.image;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to copy an image from another store of the same driver without the management server in between. */
@ConsumerType
public interface ImageCopy {
    /**
     * On return the target's store holds a ready copy. One that is there already is left alone.
     *
     * @throws Fault NOT_FOUND when the source is not there or not ready, NO_CAPACITY, UNREACHABLE when either store does not
     *     answer
     */
    ImageObservation ensureCopy(Call call, Target target, ImageCopySpec copy) throws Fault, InterruptedException;
}
