@NullMarked
package specimen.walls.haneul.testkit;

import org.jspecify.annotations.NullMarked;
