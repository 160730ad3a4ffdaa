@NullMarked
package io.haneul.engine.operation;

import org.jspecify.annotations.NullMarked;
