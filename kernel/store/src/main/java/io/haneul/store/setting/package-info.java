/** Settings, global and scoped. */
@NullMarked
package io.haneul.store.setting;

import org.jspecify.annotations.NullMarked;
