/**
 * The roles of isolation (which guests share a wire) and of network service providers (what happens on it).
 */
@NullMarked
@Version("0.2.0")
package io.haneul.spi.network;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
