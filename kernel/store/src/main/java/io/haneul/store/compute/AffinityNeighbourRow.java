package io.haneul.store.compute;

import io.haneul.model.HostId;

/** Where another machine of an affinity group is. */
public record AffinityNeighbourRow(String type, HostId hostId) {}
