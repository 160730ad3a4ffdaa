@NullMarked
package specimen.walls.haneul.shell;

import org.jspecify.annotations.NullMarked;
