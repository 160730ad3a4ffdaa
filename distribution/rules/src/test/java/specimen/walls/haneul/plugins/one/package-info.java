@NullMarked
package specimen.walls.haneul.plugins.one;

import org.jspecify.annotations.NullMarked;
