package io.haneul.store.catalog;

import io.haneul.model.NetworkOfferingId;

/**
 * Who provides a service to the networks of an offering.
 *
 * @param service  by its name in the API, such as {@code Dhcp}
 * @param provider by name
 */
public record OfferedService(NetworkOfferingId offeringId, String service, String provider) {}
