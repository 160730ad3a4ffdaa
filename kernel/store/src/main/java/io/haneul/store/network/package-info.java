/** Guest networks, the interfaces plugged into them, and the addresses and numbers they hold. */
@NullMarked
package io.haneul.store.network;

import org.jspecify.annotations.NullMarked;
