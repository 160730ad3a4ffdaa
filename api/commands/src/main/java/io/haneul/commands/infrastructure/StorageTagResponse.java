package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;

/** A tag that primary storage pools have. */
public record StorageTagResponse(
        @Doc("the ID of the storage tag") String id, @Doc("the name of the storage tag") String name) {}
