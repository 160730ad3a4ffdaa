/** What users and operators write on things of every kind: tags and details. */
@NullMarked
@Version("0.1.0")
package io.haneul.commands.tag;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
