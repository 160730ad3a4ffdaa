@NullMarked
package specimen.sql.haneul.store;

import org.jspecify.annotations.NullMarked;
