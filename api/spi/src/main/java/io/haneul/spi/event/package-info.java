/**
 * The role of those who are told what happens.
 */
@NullMarked
@Version("0.1.0")
package io.haneul.spi.event;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
