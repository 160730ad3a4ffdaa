/**
 * What the provider owns: zones, pods, clusters, hosts, pools, image stores, physical networks and public addresses. Hosts are
 * watched, and an index of them in memory serves placement.
 */
@NullMarked
package io.haneul.engine.infrastructure;

import org.jspecify.annotations.NullMarked;
