/** A real MariaDB for the tests of the kernel: see {@link io.haneul.store.testing.TestDatabase}. */
@NullMarked
package io.haneul.store.testing;

import org.jspecify.annotations.NullMarked;
