@NullMarked
package specimen.spi.haneul.spi;

import org.jspecify.annotations.NullMarked;
