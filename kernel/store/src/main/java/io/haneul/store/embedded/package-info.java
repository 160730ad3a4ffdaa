/**
 * The MariaDB server Haneul brings along: installs it into a data directory, starts it, adopts or stops a survivor of a
 * killed JVM, restarts it when it dies, and stops it at the end. It listens on loopback only and knows one account,
 * whose random password lives in a file only the owner may read.
 */
@NullMarked
package io.haneul.store.embedded;

import org.jspecify.annotations.NullMarked;
