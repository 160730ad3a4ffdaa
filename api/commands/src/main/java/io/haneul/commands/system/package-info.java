/** Commands about the server itself: what it can do, who is logged in, what became of a job. */
@NullMarked
@Version("0.1.0")
package io.haneul.commands.system;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
