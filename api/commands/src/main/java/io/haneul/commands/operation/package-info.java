/**
 * Commands of our own, for root admins: which plugins are there, where machines go and why, what the cloud is at and what it
 * lacks. Their names carry ours, so that no command of the contract, now or later, has them.
 */
@NullMarked
@Version("0.1.0")
package io.haneul.commands.operation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
