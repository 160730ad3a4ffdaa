/** Fills the first host and the first pool before it touches the next. */
@NullMarked
package io.haneul.plugins.firstfit;

import org.jspecify.annotations.NullMarked;
