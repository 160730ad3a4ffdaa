package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.IsoId;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.Optional;

/** Copies an ISO to other zones, whose image stores bring it from where it was registered. */
@Command(
        name = "copyIso",
        description = "Copies an iso from one zone to another.",
        kind = Kind.ASYNC,
        returns = TemplateResponse.class,
        object = "template",
        answer = "copytemplateresponse",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "ISO.COPY")
public record CopyIso(
        @Doc("the ID of the ISO file") @Access(Access.Right.OWN) IsoId id,
        @Doc("ID of the zone the ISO is being copied to") @Access(Access.Right.USE) Optional<ZoneId> destZoneId,
        @Doc("A list of IDs of the zones that the ISO needs to be copied to.") @Access(Access.Right.USE)
                List<ZoneId> destZoneIds,
        @Doc("ID of the zone the ISO is currently hosted on; any that has it when it is not given")
                @Access(Access.Right.USE)
                Optional<ZoneId> sourceZoneId) {}
