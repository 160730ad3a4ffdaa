/** What happened, for those it concerns. */
@NullMarked
package io.haneul.store.event;

import org.jspecify.annotations.NullMarked;
