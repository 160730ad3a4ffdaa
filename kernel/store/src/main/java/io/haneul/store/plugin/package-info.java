/** What plugins remember, and the devices they brought. */
@NullMarked
package io.haneul.store.plugin;

import org.jspecify.annotations.NullMarked;
