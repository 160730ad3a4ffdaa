@NullMarked
package specimen.walls.haneul.plugins.two;

import org.jspecify.annotations.NullMarked;
