@NullMarked
package specimen.closed.haneul.engine;

import org.jspecify.annotations.NullMarked;
