@NullMarked
package specimen.walls.haneul.engine;

import org.jspecify.annotations.NullMarked;
