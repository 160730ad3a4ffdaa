@NullMarked
package specimen.walls.haneul.gateway;

import org.jspecify.annotations.NullMarked;
