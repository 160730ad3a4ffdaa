@NullMarked
package specimen.cycles.haneul.right;

import org.jspecify.annotations.NullMarked;
