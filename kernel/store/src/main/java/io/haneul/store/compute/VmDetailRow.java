package io.haneul.store.compute;

import java.util.UUID;

/** A detail of a machine. */
public record VmDetailRow(UUID vmId, String name, String value) {}
