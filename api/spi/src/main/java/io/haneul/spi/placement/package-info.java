/**
 * The roles that order where a virtual machine or a disk may go. They are pure: no I/O, no state.
 */
@NullMarked
@Version("0.1.0")
package io.haneul.spi.placement;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
