@NullMarked
package specimen.ambient.haneul.engine;

import org.jspecify.annotations.NullMarked;
