/** The engine's face towards gateway and shell, and the one place where it is put together. */
@NullMarked
package io.haneul.engine;

import org.jspecify.annotations.NullMarked;
