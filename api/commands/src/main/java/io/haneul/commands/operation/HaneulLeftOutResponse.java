package io.haneul.commands.operation;

import io.haneul.commands.Doc;

/** A host, pool or cluster that was left out. */
public record HaneulLeftOutResponse(
        @Doc("what was left out, such as host h7") String what,
        @Doc("why, such as memory 512 MiB short") String reason) {}
