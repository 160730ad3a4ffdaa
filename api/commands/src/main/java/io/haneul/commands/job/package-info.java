/** Commands about jobs: what has become of what was asked for. */
@NullMarked
@Version("0.1.0")
package io.haneul.commands.job;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
