/** Brings the store up in the running product and offers it as a service. */
@NullMarked
package io.haneul.store.boot;

import org.jspecify.annotations.NullMarked;
