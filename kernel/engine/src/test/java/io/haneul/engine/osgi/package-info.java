/** What plugins may do to the kernel, and what they may not. */
@org.jspecify.annotations.NullMarked
package io.haneul.engine.osgi;
