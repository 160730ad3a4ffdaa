/** Commands about domains, accounts, users, their keys and roles. */
@NullMarked
@Version("0.1.0")
package io.haneul.commands.identity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
