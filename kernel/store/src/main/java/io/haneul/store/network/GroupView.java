package io.haneul.store.network;

import java.util.UUID;

/** A security group with the names of its owner. */
public record GroupView(
        UUID id, String name, String description, String account, UUID domainId, String domain, String domainPath) {}
