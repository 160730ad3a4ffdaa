/** Where a machine may run and its disks may live, and for each place left out the reason. */
@NullMarked
package io.haneul.engine.placement;

import org.jspecify.annotations.NullMarked;
