/**
 * The role of those who bring API commands of their own.
 */
@NullMarked
@Version("0.1.0")
package io.haneul.spi.command;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
