/** Brings the engine up in the running product: the only classes that meet the service registry. */
@NullMarked
package io.haneul.engine.osgi;

import org.jspecify.annotations.NullMarked;
