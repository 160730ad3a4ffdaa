package io.haneul.commands.operation;

import io.haneul.commands.Doc;
import java.time.OffsetDateTime;

/** Something that happened to a machine. */
public record HaneulTransitionResponse(
        @Doc("when") OffsetDateTime date,
        @Doc("the type of the event") String type,
        @Doc("how far it had come") String state,
        @Doc("INFO, WARN or ERROR") String level,
        @Doc("what happened") String description) {}
