package io.haneul.store.network;

import io.haneul.model.VlanRangeId;

/**
 * A public address that is taken, in brief.
 *
 * @param position of the address within IPv4
 */
public record TakenAddressRow(VlanRangeId rangeId, long position) {}
