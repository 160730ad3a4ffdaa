/** The one door for what plugins have seen without being asked. */
@NullMarked
package io.haneul.engine.fact;

import org.jspecify.annotations.NullMarked;
