@NullMarked
package specimen.behaviour.haneul.spi;

import org.jspecify.annotations.NullMarked;
