@NullMarked
package io.haneul.itest;

import org.jspecify.annotations.NullMarked;
