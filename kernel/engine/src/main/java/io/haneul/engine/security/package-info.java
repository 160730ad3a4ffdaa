/** Security groups: which machines are in one, and what it lets through. The network's area has hosts enforce it. */
@NullMarked
package io.haneul.engine.security;

import org.jspecify.annotations.NullMarked;
