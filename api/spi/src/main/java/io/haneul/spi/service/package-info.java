/**
 * What the kernel gives plugins.
 */
@NullMarked
@Version("0.1.0")
package io.haneul.spi.service;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
