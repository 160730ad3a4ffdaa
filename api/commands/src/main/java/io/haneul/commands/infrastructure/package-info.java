/** Zones, pods, clusters, hosts, storage, physical networks, service providers, public addresses and capacity. */
@NullMarked
@Version("0.1.0")
package io.haneul.commands.infrastructure;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
