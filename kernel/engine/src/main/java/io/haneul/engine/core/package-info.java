/** What every area of the engine is given: store, jobs, providers, settings, events. */
@NullMarked
package io.haneul.engine.core;

import org.jspecify.annotations.NullMarked;
