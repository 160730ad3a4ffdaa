@NullMarked
package specimen.shown.haneul.plugins.one.inner;

import org.jspecify.annotations.NullMarked;
