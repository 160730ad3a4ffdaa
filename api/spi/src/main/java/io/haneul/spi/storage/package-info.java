/**
 * The role of primary storage: where the disks of virtual machines live.
 */
@NullMarked
@Version("0.2.0")
package io.haneul.spi.storage;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
