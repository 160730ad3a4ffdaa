/** Commands about what may be chosen from: offerings of every kind, templates, operating systems. */
@NullMarked
@Version("0.1.0")
package io.haneul.commands.catalog;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
