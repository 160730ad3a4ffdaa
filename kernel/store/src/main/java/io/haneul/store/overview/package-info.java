/** Figures over all that there is. */
@NullMarked
package io.haneul.store.overview;

import org.jspecify.annotations.NullMarked;
