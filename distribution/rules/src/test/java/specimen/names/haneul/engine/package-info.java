@NullMarked
package specimen.names.haneul.engine;

import org.jspecify.annotations.NullMarked;
