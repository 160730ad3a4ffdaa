/** The bundles of plugins: looked at before they are let in, changed in place, and put back when they do not start. */
@NullMarked
package io.haneul.engine.bundle;

import org.jspecify.annotations.NullMarked;
