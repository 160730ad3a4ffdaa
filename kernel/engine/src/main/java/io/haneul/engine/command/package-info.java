/** How a command gets from the wire to its handler and back: descriptors, binding, access, refusals, answers. */
@NullMarked
package io.haneul.engine.command;

import org.jspecify.annotations.NullMarked;
