/** The simulated world itself: its hosts and pools, the files it lives in, and what can go wrong in it. */
@NullMarked
package io.haneul.plugins.simulator.world;

import org.jspecify.annotations.NullMarked;
