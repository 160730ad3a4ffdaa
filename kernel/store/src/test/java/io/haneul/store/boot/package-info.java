@NullMarked
package io.haneul.store.boot;

import org.jspecify.annotations.NullMarked;
