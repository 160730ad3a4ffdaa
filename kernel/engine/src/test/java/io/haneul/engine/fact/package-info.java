@NullMarked
package io.haneul.engine.fact;

import org.jspecify.annotations.NullMarked;
