@NullMarked
package specimen.sql.haneul.engine;

import org.jspecify.annotations.NullMarked;
