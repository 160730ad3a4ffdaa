package io.haneul.commands.operation;

import io.haneul.commands.Doc;
import java.util.UUID;

/** A host or pool that would do. */
public record HaneulCandidateResponse(@Doc("the id of the host or pool") UUID id, @Doc("its name") String name) {}
