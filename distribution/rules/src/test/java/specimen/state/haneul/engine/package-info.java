@NullMarked
package specimen.state.haneul.engine;

import org.jspecify.annotations.NullMarked;
