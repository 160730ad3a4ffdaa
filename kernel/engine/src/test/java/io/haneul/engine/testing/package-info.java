/** A whole cloud in plain Java for tests: the engine, the shipped plugins, the simulator, a real database. */
@NullMarked
package io.haneul.engine.testing;

import org.jspecify.annotations.NullMarked;
