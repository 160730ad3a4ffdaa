package io.haneul.spi.hypervisor;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The ability to start machines from images that need not be brought to the cloud. Each becomes a public, featured template as
 * soon as its driver is there, ready wherever there are clusters of the hypervisor.
 */
@ConsumerType
public interface OwnImages {
    /** {@return the images, each for ever under the same name; never blocks} */
    List<OwnImage> ownImages();
}
