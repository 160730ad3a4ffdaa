/** How much accounts and domains may have, and how much they have. */
@NullMarked
package io.haneul.store.limit;

import org.jspecify.annotations.NullMarked;
