/** Commands about what operators may set. */
@NullMarked
@Version("0.1.0")
package io.haneul.commands.setting;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
