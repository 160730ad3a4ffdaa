/** Machines, users' and the system's, and their volumes: what may be done with them when, and the scripts that do it. */
@NullMarked
package io.haneul.engine.compute;

import org.jspecify.annotations.NullMarked;
