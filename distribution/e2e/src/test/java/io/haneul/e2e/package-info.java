@NullMarked
package io.haneul.e2e;

import org.jspecify.annotations.NullMarked;
