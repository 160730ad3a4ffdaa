/** Components that come and go, for the contract of what they leave. */
@NullMarked
package io.haneul.testkit.lives;

import org.jspecify.annotations.NullMarked;
