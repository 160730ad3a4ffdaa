/** A specimen. */
@NullMarked
package specimen.packages.haneul.spi.unversioned;

import org.jspecify.annotations.NullMarked;
