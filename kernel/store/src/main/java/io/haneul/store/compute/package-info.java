/** Virtual machines, users' and the system's, and volumes. */
@NullMarked
package io.haneul.store.compute;

import org.jspecify.annotations.NullMarked;
