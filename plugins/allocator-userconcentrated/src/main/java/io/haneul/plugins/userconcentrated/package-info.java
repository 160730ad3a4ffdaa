/** Keeps the machines and disks of one account together. */
@NullMarked
package io.haneul.plugins.userconcentrated;

import org.jspecify.annotations.NullMarked;
