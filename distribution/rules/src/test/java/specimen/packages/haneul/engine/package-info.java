/** A specimen. */
@NullMarked
package specimen.packages.haneul.engine;

import org.jspecify.annotations.NullMarked;
