/** A specimen. */
@Version("1.0.0")
package specimen.packages.haneul.spi.unmarked;

import org.osgi.annotation.versioning.Version;
