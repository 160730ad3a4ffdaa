package io.haneul.engine.plugin;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.commands.Success;
import io.haneul.model.DeviceId;
import io.haneul.model.NetworkId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.Secret;
import io.haneul.model.SnapshotId;
import java.util.Optional;

/** The commands of a plugin that brings devices called widgets. */
final class Widgets {
    private Widgets() {}

    @Command(
            name = "addWidget",
            description = "Adds a widget",
            kind = Kind.ASYNC_CREATE,
            returns = WidgetResponse.class,
            object = "widget",
            roles = DefaultRole.ADMIN,
            event = "WIDGET.ADD")
    record AddWidget(
            @Doc("where it serves") @Access(Access.Right.OPERATE) PhysicalNetworkId physicalNetworkId,
            @Doc("where it is") String url,
            @Doc("who logs in") String username,
            @Doc("what proves it") Secret password) {}

    @Command(
            name = "listWidgets",
            description = "Lists widgets",
            kind = Kind.LIST,
            returns = WidgetResponse.class,
            object = "widget",
            roles = DefaultRole.ADMIN)
    record ListWidgets(@Doc("exactly this one") @Access(Access.Right.USE) Optional<DeviceId> id, Paging paging) {}

    @Command(
            name = "deleteWidget",
            description = "Removes a widget",
            kind = Kind.OBJECT,
            returns = Success.class,
            roles = DefaultRole.ADMIN,
            event = "WIDGET.DELETE")
    record DeleteWidget(@Doc("which") @Access(Access.Right.OWN) DeviceId id) {}

    @Command(
            name = "noteWidget",
            description = "Notes something about widgets",
            kind = Kind.OBJECT,
            returns = NoteResponse.class,
            object = "note",
            roles = {DefaultRole.ADMIN, DefaultRole.USER})
    record NoteWidget(
            @Doc("of the note") String key,
            @Doc("that it replaces") Long version,
            @Doc("a network it is about") @Access(Access.Right.OPERATE) Optional<NetworkId> networkId) {}

    @Command(
            name = "listZones",
            description = "Takes a name that is taken",
            kind = Kind.LIST,
            returns = NoteResponse.class,
            object = "note",
            roles = DefaultRole.ADMIN)
    record ListZonesToo() {}

    @Command(
            name = "LOGIN",
            description = "Takes a name of the gateway's own",
            kind = Kind.OBJECT,
            returns = NoteResponse.class,
            roles = DefaultRole.ADMIN)
    record Login() {}

    @Command(
            name = "useUnknown",
            description = "Refers to what nothing resolves",
            kind = Kind.OBJECT,
            returns = NoteResponse.class,
            roles = DefaultRole.ADMIN)
    record UseUnknown(@Doc("of something") @Access(Access.Right.USE) SnapshotId id) {}

    @Command(
            name = "openToAll",
            description = "Refers to something and does not say what for",
            kind = Kind.OBJECT,
            returns = NoteResponse.class,
            roles = DefaultRole.ADMIN)
    record OpenToAll(@Doc("of a network") NetworkId id) {}

    record WidgetResponse(
            @Doc("of the widget") DeviceId id,
            @Doc("where it is") String url,
            @Doc("who logs in") String username,
            @Doc("its state") String state,
            @Doc("how many networks") Integer networks) {}

    record NoteResponse(@Doc("of the note") String key, @Doc("of the note") Long version) {}
}
