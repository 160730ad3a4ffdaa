/** The dynamic registry of plugins, and the only way calls go out to them. */
@NullMarked
package io.haneul.engine.provider;

import org.jspecify.annotations.NullMarked;
