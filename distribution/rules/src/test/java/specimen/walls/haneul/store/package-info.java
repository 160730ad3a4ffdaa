@NullMarked
package specimen.walls.haneul.store;

import org.jspecify.annotations.NullMarked;
