/** Spreads machines and disks over what has most left. */
@NullMarked
package io.haneul.plugins.leastloaded;

import org.jspecify.annotations.NullMarked;
