@NullMarked
package specimen.ambient.haneul.store;

import org.jspecify.annotations.NullMarked;
