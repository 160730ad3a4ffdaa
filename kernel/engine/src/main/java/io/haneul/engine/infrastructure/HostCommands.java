package io.haneul.engine.infrastructure;

import io.haneul.commands.Success;
import io.haneul.commands.infrastructure.AddHost;
import io.haneul.commands.infrastructure.DeleteHost;
import io.haneul.commands.infrastructure.HostResponse;
import io.haneul.commands.infrastructure.ListHosts;
import io.haneul.commands.infrastructure.ReconnectHost;
import io.haneul.commands.infrastructure.UpdateHost;
import io.haneul.commands.infrastructure.UpdateHostPassword;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.model.HostId;
import io.haneul.model.Secret;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.HostFilter;
import io.haneul.store.infrastructure.HostFilterBuilder;
import io.haneul.store.infrastructure.HostRow;
import io.haneul.store.infrastructure.HostState;
import io.haneul.store.infrastructure.HostView;
import io.haneul.store.infrastructure.ResourceState;
import io.haneul.store.query.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Changes, removes and lists hosts. */
final class HostCommands {
    static final String KIND = "Host";

    private final Area area;
    private final AddingHosts adding;
    private final ReconnectScript reconnect;

    HostCommands(Area area, Connecting connecting) {
        this.area = area;
        this.adding = new AddingHosts(area, connecting);
        this.reconnect = new ReconnectScript(area.kernel(), connecting);
    }

    void register() {
        Kernel kernel = area.kernel();
        kernel.references().add(HostId.class, (tx, ids) -> tx.hosts().among(ids).stream()
                .collect(Collectors.toMap(HostId::value, id -> new Ownership.Infrastructure())));
        kernel.views().add(HostResponse.class, (tx, viewer, id) -> tx.hosts()
                .view(new HostId(id))
                .map(host -> forms(tx, List.of()).response(host)));
        kernel.jobs().register(reconnect);
        kernel.commands().on(AddHost.class, this::add);
        kernel.commands().single(UpdateHost.class, this::update);
        kernel.commands().single(UpdateHostPassword.class, this::password);
        kernel.commands().single(DeleteHost.class, this::delete);
        kernel.commands().on(ReconnectHost.class, this::reconnect);
        kernel.commands().on(ListHosts.class, this::list);
    }

    private HostForms forms(Tx tx, List<String> details) {
        Map<UUID, String> categories = tx.osTypes().allCategories().stream()
                .collect(Collectors.toMap(category -> category.id().value(), category -> category.name()));
        return new HostForms(area.hosts(), categories, details);
    }

    private Answer add(Request<AddHost> request) {
        HostId id = adding.add(request);
        return area.kernel()
                .store()
                .read(tx -> Area.one(
                        forms(tx, List.of()).response(tx.hosts().view(id).orElseThrow())));
    }

    private HostResponse update(Request<UpdateHost> request) {
        UpdateHost command = request.command();
        HostId id = command.id();
        return area.kernel().store().inTransaction(tx -> {
            HostRow before = tx.hosts().find(id).orElseThrow(() -> Refusal.reference("id", id));
            HostRow after = before.with(host -> {
                command.name().ifPresent(name -> host.name(Given.name("name", name)));
                command.allocationState()
                        .ifPresent(state -> host.resourceState(resourceState(before, resourceState(state))));
                command.hostTags().ifPresent(tags -> host.tags(Given.tags("hosttags", List.of(tags))));
                command.osCategoryId().ifPresent(host::osCategoryId);
            });
            tx.hosts().change(after);
            HostView view = tx.hosts().view(id).orElseThrow();
            tx.afterCommit(() -> area.hosts().put(view));
            told(tx, request.caller(), "HOST.EDIT", after);
            return forms(tx, List.of()).response(view);
        });
    }

    private static ResourceState resourceState(HostRow before, ResourceState wanted) {
        if (before.resourceState() != ResourceState.ENABLED && before.resourceState() != ResourceState.DISABLED) {
            throw Refusal.parameter(
                    "allocationstate",
                    "cannot be changed while the host is in "
                            + before.resourceState().wire() + "; cancel the maintenance first");
        }
        return wanted;
    }

    static ResourceState resourceState(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "enable", "enabled" -> ResourceState.ENABLED;
            case "disable", "disabled" -> ResourceState.DISABLED;
            default -> throw Refusal.parameter("allocationstate", "must be Enable or Disable");
        };
    }

    private Success password(Request<UpdateHostPassword> request) {
        UpdateHostPassword command = request.command();
        if (command.hostId().isPresent() == command.clusterId().isPresent()) {
            throw Refusal.parameter("hostid", "must be given, or clusterid, and not both");
        }
        HostFilter filter = HostFilterBuilder.builder()
                .id(command.hostId().orElse(null))
                .clusterId(command.clusterId().orElse(null))
                .build();
        area.kernel().store().write(tx -> {
            for (HostView host : tx.hosts().page(filter, new Page(0, Integer.MAX_VALUE))) {
                HostRow row = tx.hosts()
                        .find(host.id())
                        .orElseThrow(() -> new Refusal(ApiCode.IN_USE, "Host " + host.name() + " is being removed"));
                HostRow after = row.withUsername(command.username()).withSealedPassword(sealed(command.password()));
                tx.hosts().changeLogin(after);
                HostView view = tx.hosts().view(host.id()).orElseThrow();
                tx.afterCommit(() -> area.hosts().put(view));
                told(tx, request.caller(), "HOST.EDIT", after);
            }
        });
        return Success.plain();
    }

    private String sealed(Secret password) {
        return area.kernel().vault().seal(password);
    }

    static void told(Tx tx, Caller caller, String event, HostRow host) {
        Events.completed(
                tx,
                event,
                Events.Owner.of(caller),
                new Events.Resource(KIND, host.id().value(), host.name()));
    }

    private Success delete(Request<DeleteHost> request) {
        HostId id = request.command().id();
        boolean forced = request.command().forced().orElse(false);
        area.kernel().store().write(tx -> {
            HostRow host = tx.hosts().find(id).orElseThrow(() -> Refusal.reference("id", id));
            String what = "Host " + host.name();
            if (forced) {
                area.hosts().removing(tx, id);
                tx.hosts().removeCapacity(id);
            } else {
                area.inUse().refuse(tx, id, what);
                if (host.resourceState() != ResourceState.MAINTENANCE) {
                    throw new Refusal(
                            ApiCode.IN_USE,
                            what + " is " + host.resourceState().wire()
                                    + "; only one in Maintenance is removed, others when it is forced");
                }
                if (tx.hosts().removeIdle(id) == 0) {
                    throw new Refusal(ApiCode.IN_USE, what + " holds machines; stop them, or force the removal");
                }
            }
            tx.hosts().remove(id);
            tx.afterCommit(() -> area.hosts().remove(id));
            told(tx, request.caller(), "HOST.DELETE", host);
        });
        return Success.plain();
    }

    private Answer reconnect(Request<ReconnectHost> request) {
        HostId id = request.command().id();
        return area.kernel()
                .store()
                .inTransaction(tx -> new Answer.Accepted(reconnect.admit(tx, request.caller(), id), Optional.empty()));
    }

    private Answer list(Request<ListHosts> request) {
        ListHosts command = request.command();
        Optional<HostState> state = Given.oneOf(HostState.class, command.state());
        Optional<ResourceState> resource = Given.oneOf(ResourceState.class, command.resourceState());
        boolean isOther =
                command.type().map(type -> !type.equalsIgnoreCase("Routing")).orElse(false);
        if (isOther
                || (command.state().isPresent() && state.isEmpty())
                || (command.resourceState().isPresent() && resource.isEmpty())) {
            return Area.nothing();
        }
        HostFilter filter = new HostFilter(
                command.id().orElse(null),
                command.zoneId().orElse(null),
                command.podId().orElse(null),
                command.clusterId().orElse(null),
                command.name().orElse(null),
                Listing.like(command.paging().keyword()).orElse(null),
                command.hypervisor().orElse(null),
                state.orElse(null),
                resource.orElse(null));
        HostForms forms = area.kernel().store().read(tx -> forms(tx, command.details()));
        return area.listFor(
                request.caller(),
                command.paging(),
                Area.Rows.of((tx, page) -> tx.hosts().page(filter, page), tx -> tx.hosts()
                        .count(filter)),
                (tx, host) -> forms.response(host));
    }
}
