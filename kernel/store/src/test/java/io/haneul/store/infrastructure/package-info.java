@NullMarked
package io.haneul.store.infrastructure;

import org.jspecify.annotations.NullMarked;
