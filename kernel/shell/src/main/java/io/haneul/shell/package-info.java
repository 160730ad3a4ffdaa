/** Karaf commands for operators. They see the engine through its face alone, call it as the first admin, and only print. */
@NullMarked
package io.haneul.shell;

import org.jspecify.annotations.NullMarked;
