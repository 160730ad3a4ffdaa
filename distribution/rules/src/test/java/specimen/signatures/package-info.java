/** Something with every kind of line a signature file has. */
@NullMarked
package specimen.signatures;

import org.jspecify.annotations.NullMarked;
