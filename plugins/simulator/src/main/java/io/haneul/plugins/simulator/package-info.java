/** A cloud that exists only in files: hosts, pools and machines that behave like real ones, and fail on demand. */
@NullMarked
package io.haneul.plugins.simulator;

import org.jspecify.annotations.NullMarked;
