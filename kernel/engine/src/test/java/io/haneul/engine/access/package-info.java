/** Tests of what stands between callers and things. */
@NullMarked
package io.haneul.engine.access;

import org.jspecify.annotations.NullMarked;
