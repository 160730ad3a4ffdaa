/**
 * The words kernel and plugins share: typed ids, typed quantities, secrets and the one failure of the outside world.
 * Everything here is an immutable value of the JDK alone, safe to share between threads.
 */
@NullMarked
@Version("0.2.0")
package io.haneul.model;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
