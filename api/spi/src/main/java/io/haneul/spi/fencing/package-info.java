/**
 * The role of those who prove that a host is dead.
 */
@NullMarked
@Version("0.1.0")
package io.haneul.spi.fencing;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
