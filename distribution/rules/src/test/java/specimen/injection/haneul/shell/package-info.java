@NullMarked
package specimen.injection.haneul.shell;

import org.jspecify.annotations.NullMarked;
