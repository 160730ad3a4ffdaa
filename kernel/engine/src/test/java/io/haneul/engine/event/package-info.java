@NullMarked
package io.haneul.engine.event;

import org.jspecify.annotations.NullMarked;
