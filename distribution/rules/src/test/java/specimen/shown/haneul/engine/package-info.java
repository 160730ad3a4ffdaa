/** A specimen. */
@NullMarked
package specimen.shown.haneul.engine;

import org.jspecify.annotations.NullMarked;
