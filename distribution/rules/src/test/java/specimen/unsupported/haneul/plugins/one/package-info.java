@NullMarked
package specimen.unsupported.haneul.plugins.one;

import org.jspecify.annotations.NullMarked;
