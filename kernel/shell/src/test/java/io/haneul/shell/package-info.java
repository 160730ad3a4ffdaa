@NullMarked
package io.haneul.shell;

import org.jspecify.annotations.NullMarked;
