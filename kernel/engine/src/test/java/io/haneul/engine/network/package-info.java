/** Tests of guest networks and public addresses. */
@NullMarked
package io.haneul.engine.network;

import org.jspecify.annotations.NullMarked;
