/** Virtual machines, virtual routers and volumes. */
@NullMarked
@Version("0.1.0")
package io.haneul.commands.compute;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
