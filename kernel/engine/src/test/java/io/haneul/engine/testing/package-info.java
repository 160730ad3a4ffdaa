/** What tests of the engine are put together from. */
@NullMarked
package io.haneul.engine.testing;

import org.jspecify.annotations.NullMarked;
