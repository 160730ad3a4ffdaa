package io.haneul.commands.event;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.commands.Success;
import io.haneul.commands.Wire;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Called to raise an alert from outside. */
@Command(
        name = "generateAlert",
        description = "Generates an alert",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = DefaultRole.ADMIN,
        event = "ALERT.GENERATE",
        since = "4.3")
public record GenerateAlert(
        @Doc("Alert type of the alert to be generated, as listAlertTypes tells it") @Wire(type = "short") Integer type,
        @Doc("Name of the alert") String name,
        @Doc("Alert description") @Length(999) String description,
        @Doc("Zone the alert is about; it is named in the description") @Access(Access.Right.USE)
                Optional<ZoneId> zoneId,
        @Doc("Pod the alert is about; it is named in the description") @Access(Access.Right.USE)
                Optional<PodId> podId) {}
