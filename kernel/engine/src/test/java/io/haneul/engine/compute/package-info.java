@NullMarked
package io.haneul.engine.compute;

import org.jspecify.annotations.NullMarked;
