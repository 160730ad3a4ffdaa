/** Commands about what happened. */
@NullMarked
@Version("0.1.0")
package io.haneul.commands.event;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
