package io.haneul.store.catalog;

import java.util.UUID;

/**
 * A domain an offering is for, or a zone it may be used in.
 *
 * @param offering the offering
 * @param id       of the domain or zone
 * @param name     of the domain or zone
 * @param path     of the domain; empty for a zone
 */
public record OfferingScopeRow(UUID offering, UUID id, String name, String path) {}
