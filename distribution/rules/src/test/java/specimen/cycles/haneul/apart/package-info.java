@NullMarked
package specimen.cycles.haneul.apart;

import org.jspecify.annotations.NullMarked;
