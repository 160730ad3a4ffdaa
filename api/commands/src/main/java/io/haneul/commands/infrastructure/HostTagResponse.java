package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;

/** A tag that hosts have. */
public record HostTagResponse(
        @Doc("the ID of the host tag") String id,
        @Doc("the name of the host tag") String name,
        @Doc("true if the host tag is implicit") @Wire("isimplicit") Boolean isImplicit) {}
