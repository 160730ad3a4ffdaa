package io.haneul.engine.infrastructure;

import io.haneul.commands.Success;
import io.haneul.commands.infrastructure.CreatePod;
import io.haneul.commands.infrastructure.DeletePod;
import io.haneul.commands.infrastructure.IpRangeResponse;
import io.haneul.commands.infrastructure.ListPods;
import io.haneul.commands.infrastructure.PodResponse;
import io.haneul.commands.infrastructure.PodResponseBuilder;
import io.haneul.commands.infrastructure.UpdatePod;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.model.PodId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.AllocationState;
import io.haneul.store.infrastructure.PodFilter;
import io.haneul.store.infrastructure.PodRow;
import io.haneul.store.infrastructure.PodRowBuilder;
import io.haneul.store.infrastructure.PodView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes, changes, removes and lists pods. */
final class PodCommands {
    private static final String KIND = "Pod";

    private final Area area;

    PodCommands(Area area) {
        this.area = area;
    }

    void register() {
        Kernel kernel = area.kernel();
        kernel.references().add(PodId.class, (tx, ids) -> tx.pods().among(ids).stream()
                .collect(Collectors.toMap(PodId::value, id -> new Ownership.Infrastructure())));
        kernel.commands().single(CreatePod.class, this::create);
        kernel.commands().single(UpdatePod.class, this::update);
        kernel.commands().single(DeletePod.class, this::delete);
        kernel.commands().on(ListPods.class, this::list);
    }

    private PodResponse create(Request<CreatePod> request) {
        CreatePod command = request.command();
        Span.Within range =
                Span.read(new Span.Words(command.gateway(), command.netmask(), command.startIp(), command.endIp()));
        AllocationState state = command.allocationState()
                .map(text -> Given.state("allocationstate", text))
                .orElse(AllocationState.ENABLED);
        return area.kernel().store().inTransaction(tx -> {
            PodRow pod = new PodRow(
                    NewIds.of(PodId.class),
                    command.zoneId(),
                    Given.name("name", command.name()),
                    state,
                    range.gateway(),
                    range.netmask(),
                    range.span().start(),
                    range.span().end(),
                    tx.now());
            AddressPlan.claimPod(tx, pod.zoneId(), Optional.empty(), range);
            unique(pod, () -> tx.pods().insert(pod));
            tx.afterCommit(() -> opened(pod));
            return told(tx, request.caller(), "POD.CREATE", pod);
        });
    }

    private PodResponse update(Request<UpdatePod> request) {
        UpdatePod command = request.command();
        PodId id = command.id();
        return area.kernel().store().inTransaction(tx -> {
            PodRow before = tx.pods().find(id).orElseThrow(() -> Refusal.reference("id", id));
            PodRow after = before.with(pod -> {
                command.name().ifPresent(name -> pod.name(Given.name("name", name)));
                command.allocationState()
                        .ifPresent(state -> pod.allocationState(Given.state("allocationstate", state)));
                range(before, command).ifPresent(range -> {
                    AddressPlan.claimPod(tx, before.zoneId(), Optional.of(id), range);
                    ranged(pod, range);
                });
            });
            unique(after, () -> tx.pods().change(after));
            tx.afterCommit(() -> opened(after));
            return told(tx, request.caller(), "POD.EDIT", after);
        });
    }

    private static void ranged(PodRowBuilder pod, Span.Within range) {
        pod.gateway(range.gateway())
                .netmask(range.netmask())
                .startIp(range.span().start())
                .endIp(range.span().end());
    }

    /** What is not given stays as it is. */
    private static Optional<Span.Within> range(PodRow pod, UpdatePod command) {
        boolean isGiven = command.gateway().isPresent()
                || command.netmask().isPresent()
                || command.startIp().isPresent()
                || command.endIp().isPresent();
        return isGiven
                ? Optional.of(Span.read(new Span.Words(
                        command.gateway().or(() -> Optional.of(pod.gateway().text())),
                        command.netmask().or(() -> Optional.of(pod.netmask().text())),
                        command.startIp().or(() -> Optional.of(pod.startIp().text())),
                        command.endIp().or(() -> Optional.of(pod.endIp().text())))))
                : Optional.empty();
    }

    private static void unique(PodRow pod, Runnable write) {
        Refusals.unique(
                write, () -> Refusal.parameter("name", "a pod of the name " + pod.name() + " is in the zone already"));
    }

    private void opened(PodRow pod) {
        area.hosts().index().open(pod.id().value(), pod.allocationState() == AllocationState.ENABLED);
    }

    private static PodResponse told(Tx tx, Caller caller, String event, PodRow pod) {
        Events.completed(
                tx,
                event,
                Events.Owner.of(caller),
                new Events.Resource(KIND, pod.id().value(), pod.name()));
        return response(tx.pods().view(pod.id()).orElseThrow()).build();
    }

    private Success delete(Request<DeletePod> request) {
        PodId id = request.command().id();
        area.kernel().store().write(tx -> {
            PodRow pod = tx.pods().find(id).orElseThrow(() -> Refusal.reference("id", id));
            String what = "Pod " + pod.name();
            area.inUse().refuse(tx, id, what);
            Refusals.unreferenced(
                    () -> tx.pods().remove(id),
                    () -> new Refusal(ApiCode.IN_USE, what + " has clusters, hosts, storage or addresses"));
            Events.completed(
                    tx,
                    "POD.DELETE",
                    Events.Owner.of(request.caller()),
                    new Events.Resource(KIND, id.value(), pod.name()));
        });
        return Success.plain();
    }

    private Answer list(Request<ListPods> request) {
        ListPods command = request.command();
        PodFilter filter = new PodFilter(
                command.id().orElse(null),
                command.zoneId().orElse(null),
                command.name().orElse(null),
                Listing.like(command.paging().keyword()).orElse(null),
                command.allocationState()
                        .map(state -> Given.state("allocationstate", state))
                        .orElse(null));
        boolean withCapacity = command.showCapacities().orElse(false);
        return area.listFor(
                request.caller(),
                command.paging(),
                Area.Rows.of((tx, page) -> tx.pods().page(filter, page), tx -> tx.pods()
                        .count(filter)),
                (tx, pod) -> {
                    PodResponseBuilder response = response(pod);
                    return (withCapacity ? response.capacity(Capacities.ofPod(tx, pod)) : response).build();
                });
    }

    private static PodResponseBuilder response(PodView pod) {
        String cidr = new Span.Within(pod.gateway(), pod.netmask(), new Span(pod.startIp(), pod.endIp())).cidr();
        String start = pod.startIp().text();
        String end = pod.endIp().text();
        return PodResponseBuilder.builder()
                .id(pod.id())
                .name(pod.name())
                .zoneId(pod.zoneId())
                .zoneName(pod.zoneName())
                .gateway(pod.gateway().text())
                .netmask(pod.netmask().text())
                .ipRanges(List.of(
                        new IpRangeResponse(start, end, "0", pod.gateway().text(), cidr)))
                .startIp(List.of(start))
                .endIp(List.of(end))
                .forSystemVms(List.of("0"))
                .allocationState(pod.allocationState().wire());
    }
}
