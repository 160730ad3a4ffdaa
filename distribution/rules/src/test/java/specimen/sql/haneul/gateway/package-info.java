@NullMarked
package specimen.sql.haneul.gateway;

import org.jspecify.annotations.NullMarked;
