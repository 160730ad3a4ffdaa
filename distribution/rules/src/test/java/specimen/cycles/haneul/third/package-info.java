@NullMarked
package specimen.cycles.haneul.third;

import org.jspecify.annotations.NullMarked;
