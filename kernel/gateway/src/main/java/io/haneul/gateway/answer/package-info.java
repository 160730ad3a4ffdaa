/** Answers on the wire: JSON or XML, written from the answered records without a tree in between. */
@NullMarked
package io.haneul.gateway.answer;

import org.jspecify.annotations.NullMarked;
