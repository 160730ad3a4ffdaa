@NullMarked
package specimen.cycles.haneul.left;

import org.jspecify.annotations.NullMarked;
