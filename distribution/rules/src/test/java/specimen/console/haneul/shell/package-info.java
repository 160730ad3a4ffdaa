@NullMarked
package specimen.console.haneul.shell;

import org.jspecify.annotations.NullMarked;
