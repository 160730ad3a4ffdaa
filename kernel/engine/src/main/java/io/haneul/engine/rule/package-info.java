/**
 * Tenants' rules about their networks: firewalls, port forwarding, static NAT, load balancing. What a rule says stands in its row;
 * the network's area tells its providers.
 */
@NullMarked
package io.haneul.engine.rule;

import org.jspecify.annotations.NullMarked;
