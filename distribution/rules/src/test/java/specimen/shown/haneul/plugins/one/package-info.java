@NullMarked
package specimen.shown.haneul.plugins.one;

import org.jspecify.annotations.NullMarked;
