/** Tests of what may be chosen from. */
@NullMarked
package io.haneul.engine.catalog;

import org.jspecify.annotations.NullMarked;
