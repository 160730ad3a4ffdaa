@NullMarked
package io.haneul.engine.plugin;

import org.jspecify.annotations.NullMarked;
