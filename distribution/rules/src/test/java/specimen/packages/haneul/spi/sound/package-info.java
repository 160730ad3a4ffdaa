/** A specimen. */
@NullMarked
@Version("1.0.0")
package specimen.packages.haneul.spi.sound;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
