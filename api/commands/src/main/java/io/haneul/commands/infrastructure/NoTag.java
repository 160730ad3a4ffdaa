package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;

/** What a list that is always empty would hold: resource tags are not kept. */
public record NoTag(@Doc("tag key name") String key, @Doc("tag value") String value) {}
