/** Zones, pods, clusters, hosts, pools, image stores, physical networks and public addresses: what the provider owns. */
@NullMarked
package io.haneul.store.infrastructure;

import org.jspecify.annotations.NullMarked;
