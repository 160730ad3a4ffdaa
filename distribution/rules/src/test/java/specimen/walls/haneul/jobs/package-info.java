@NullMarked
package specimen.walls.haneul.jobs;

import org.jspecify.annotations.NullMarked;
