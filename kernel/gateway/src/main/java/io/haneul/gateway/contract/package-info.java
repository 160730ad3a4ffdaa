/** Compares what a server says of its commands with a contract of what clients expect. Used by the launcher and by tests. */
@NullMarked
package io.haneul.gateway.contract;

import org.jspecify.annotations.NullMarked;
