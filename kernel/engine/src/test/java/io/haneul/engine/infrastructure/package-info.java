/** Tests of what the provider owns: zones, hosts, pools, wires. */
@NullMarked
package io.haneul.engine.infrastructure;

import org.jspecify.annotations.NullMarked;
