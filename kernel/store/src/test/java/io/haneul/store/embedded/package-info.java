@NullMarked
package io.haneul.store.embedded;

import org.jspecify.annotations.NullMarked;
