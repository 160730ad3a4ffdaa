/** Alerts: what operators should look at. */
@NullMarked
package io.haneul.store.alert;

import org.jspecify.annotations.NullMarked;
