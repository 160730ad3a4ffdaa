/** Hands what happened on to event sinks. The events' rows are the outbox, and each sink has its own place in it. */
@NullMarked
package io.haneul.engine.event;

import org.jspecify.annotations.NullMarked;
