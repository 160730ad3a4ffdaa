/** The smallest plugin: one component. */
@NullMarked
package io.haneul.plugins.sample;

import org.jspecify.annotations.NullMarked;
