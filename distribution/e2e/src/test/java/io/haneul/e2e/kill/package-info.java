/** What is left of a cloud whose server and database are killed while it works. */
@NullMarked
package io.haneul.e2e.kill;

import org.jspecify.annotations.NullMarked;
