/** Tests of security groups. */
@NullMarked
package io.haneul.engine.security;

import org.jspecify.annotations.NullMarked;
