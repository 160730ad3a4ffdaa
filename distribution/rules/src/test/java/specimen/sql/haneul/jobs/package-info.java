@NullMarked
package specimen.sql.haneul.jobs;

import org.jspecify.annotations.NullMarked;
