@NullMarked
package specimen.console.haneul.engine;

import org.jspecify.annotations.NullMarked;
