@NullMarked
package specimen.walls.haneul.commands;

import org.jspecify.annotations.NullMarked;
