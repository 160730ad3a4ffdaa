/**
 * The role of those who know whether somebody is who he says.
 */
@NullMarked
@Version("0.1.0")
package io.haneul.spi.identity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
