/** Keeps guest networks apart by VLAN tags (IEEE 802.1Q). */
@NullMarked
package io.haneul.plugins.vlan;

import org.jspecify.annotations.NullMarked;
