package io.haneul.store.catalog;

import io.haneul.model.NetworkOfferingId;

/** What an offering wants of a service beyond that it is there. */
public record OfferedCapability(NetworkOfferingId offeringId, String service, String name, String value) {}
