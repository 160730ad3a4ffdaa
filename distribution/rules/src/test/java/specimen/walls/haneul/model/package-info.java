@NullMarked
package specimen.walls.haneul.model;

import org.jspecify.annotations.NullMarked;
