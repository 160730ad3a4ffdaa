@NullMarked
package specimen.sql.haneul.plugins.one;

import org.jspecify.annotations.NullMarked;
