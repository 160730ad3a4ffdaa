/** The house rules: what the architecture forbids, said so that the build finds it. */
@NullMarked
package io.haneul.rules;

import org.jspecify.annotations.NullMarked;
