/** Spreads machines and disks by chance. */
@NullMarked
package io.haneul.plugins.random;

import org.jspecify.annotations.NullMarked;
