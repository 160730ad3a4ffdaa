/** What the server says of itself: jobs, events, alerts, settings, what it can do. */
@NullMarked
package io.haneul.engine.system;

import org.jspecify.annotations.NullMarked;
