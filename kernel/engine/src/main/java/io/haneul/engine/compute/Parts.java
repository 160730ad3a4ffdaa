package io.haneul.engine.compute;

import io.haneul.engine.infrastructure.Hosts;
import io.haneul.engine.network.Networks;
import io.haneul.engine.placement.Placement;
import io.haneul.store.Store;

/** What the scripts of this area work with. */
record Parts(Store store, Hosts hosts, Placement placement, Networks networks, Hypervisors hypervisors, Disks disks) {}
