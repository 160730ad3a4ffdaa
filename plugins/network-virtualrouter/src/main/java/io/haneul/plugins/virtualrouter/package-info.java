/** Serves guest networks by a router that runs as a virtual machine. */
@NullMarked
package io.haneul.plugins.virtualrouter;

import org.jspecify.annotations.NullMarked;
