/** How the model's types stand in columns. */
@NullMarked
package io.haneul.store.type;

import org.jspecify.annotations.NullMarked;
