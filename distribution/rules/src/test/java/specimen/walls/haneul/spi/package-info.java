@NullMarked
package specimen.walls.haneul.spi;

import org.jspecify.annotations.NullMarked;
