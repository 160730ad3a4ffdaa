/** What operators ask: which plugins are there and how they do, who places machines, what the cloud is at, what it lacks. */
@NullMarked
package io.haneul.engine.operation;

import org.jspecify.annotations.NullMarked;
