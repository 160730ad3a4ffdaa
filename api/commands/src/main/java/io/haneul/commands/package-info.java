/**
 * The commands of the API and their answers as annotated records. One record is the whole truth about a command: parsing,
 * checks, {@code listApis}, the reference and the comparison with the contract are derived from it.
 */
@NullMarked
@Version("0.1.0")
package io.haneul.commands;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
