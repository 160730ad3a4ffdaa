/**
 * What every provider of a role must keep to, as tests that its own tests inherit: extend the contract of the role, say how
 * the component is made and what it may be tried on, and run.
 *
 * <p>Each assertion is a {@link io.haneul.testkit.Claims claim} with a name of its own, so that it can be shown for each one
 * that some wrong component fails it.
 */
@NullMarked
package io.haneul.testkit;

import org.jspecify.annotations.NullMarked;
