/** Jobs, the subjects they hold and the servers that run them. */
@NullMarked
package io.haneul.store.job;

import org.jspecify.annotations.NullMarked;
