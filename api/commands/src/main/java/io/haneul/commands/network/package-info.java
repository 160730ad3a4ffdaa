/** Guest networks, their addresses and what lets traffic through them. */
@NullMarked
@Version("0.1.0")
package io.haneul.commands.network;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
