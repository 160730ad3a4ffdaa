package io.haneul.engine.infrastructure;

import io.haneul.commands.Paging;
import io.haneul.commands.infrastructure.ConfigureInternalLoadBalancerElement;
import io.haneul.commands.infrastructure.ConfigureVirtualRouterElement;
import io.haneul.commands.infrastructure.InternalLoadBalancerElementResponse;
import io.haneul.commands.infrastructure.ListInternalLoadBalancerElements;
import io.haneul.commands.infrastructure.ListVirtualRouterElements;
import io.haneul.commands.infrastructure.VirtualRouterElementResponse;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.OneStep;
import io.haneul.model.VirtualRouterElementId;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.ElementKind;
import io.haneul.store.infrastructure.RouterElementFilter;
import io.haneul.store.infrastructure.RouterElementRow;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Configures the elements of providers that work by machines of their own. */
final class ElementCommands {
    private static final String KIND = "VirtualRouterElement";

    private final Area area;

    ElementCommands(Area area) {
        this.area = area;
    }

    void register() {
        Kernel kernel = area.kernel();
        kernel.references()
                .add(VirtualRouterElementId.class, (tx, ids) -> tx.serviceProviders().elementsAmong(ids).stream()
                        .collect(
                                Collectors.toMap(VirtualRouterElementId::value, id -> new Ownership.Infrastructure())));
        kernel.views().add(VirtualRouterElementResponse.class, (tx, viewer, id) -> tx.serviceProviders()
                .findElement(new VirtualRouterElementId(id))
                .map(ElementCommands::router));
        kernel.views().add(InternalLoadBalancerElementResponse.class, (tx, viewer, id) -> tx.serviceProviders()
                .findElement(new VirtualRouterElementId(id))
                .map(ElementCommands::loadBalancer));
        kernel.oneStep()
                .on(
                        ConfigureVirtualRouterElement.class,
                        (tx, request) -> plan(tx, request.command().id(), ElementKind.ROUTER),
                        (tx, work) -> configure(tx, work, work.command().enabled()));
        kernel.oneStep()
                .on(
                        ConfigureInternalLoadBalancerElement.class,
                        (tx, request) -> plan(tx, request.command().id(), ElementKind.LOAD_BALANCER),
                        (tx, work) -> configure(tx, work, work.command().enabled()));
        registerLists(kernel);
    }

    private void registerLists(Kernel kernel) {
        kernel.commands().on(ListVirtualRouterElements.class, request -> {
            ListVirtualRouterElements command = request.command();
            RouterElementFilter filter = new RouterElementFilter(
                    ElementKind.ROUTER,
                    command.id().orElse(null),
                    command.nspId().orElse(null),
                    command.enabled().orElse(null));
            return list(request.caller(), command.paging(), filter, ElementCommands::router);
        });
        kernel.commands().on(ListInternalLoadBalancerElements.class, request -> {
            ListInternalLoadBalancerElements command = request.command();
            RouterElementFilter filter = new RouterElementFilter(
                    ElementKind.LOAD_BALANCER,
                    command.id().orElse(null),
                    command.nspId().orElse(null),
                    command.enabled().orElse(null));
            return list(request.caller(), command.paging(), filter, ElementCommands::loadBalancer);
        });
    }

    private static OneStep.Plan plan(Tx tx, VirtualRouterElementId id, ElementKind kind) {
        boolean isOfKind = tx.serviceProviders()
                .findElement(id)
                .map(row -> row.kind() == kind)
                .orElse(false);
        if (!isOfKind) {
            throw Refusal.reference("id", id);
        }
        return OneStep.Plan.of(KIND, id.value());
    }

    private static <C extends Record> void configure(Tx tx, OneStep.Work<C> work, boolean enabled) {
        VirtualRouterElementId id = new VirtualRouterElementId(work.id());
        if (tx.serviceProviders().enable(id, enabled) == 0
                && tx.serviceProviders().findElement(id).isEmpty()) {
            throw Refusal.reference("id", id);
        }
        Events.completed(
                tx,
                "NETWORK.ELEMENT.CONFIGURE",
                Events.Owner.of(work.caller()),
                new Events.Resource(KIND, id.value(), id.toString()));
    }

    private Answer list(
            Caller caller, Paging paging, RouterElementFilter filter, Function<RouterElementRow, Record> form) {
        return area.listFor(
                caller,
                paging,
                Area.Rows.of((tx, page) -> tx.serviceProviders().elements(filter, page), tx -> tx.serviceProviders()
                        .countElements(filter)),
                (tx, element) -> form.apply(
                        new RouterElementRow(element.id(), element.providerId(), element.kind(), element.enabled())));
    }

    private static VirtualRouterElementResponse router(RouterElementRow element) {
        return new VirtualRouterElementResponse(element.id(), element.providerId(), element.enabled());
    }

    private static InternalLoadBalancerElementResponse loadBalancer(RouterElementRow element) {
        return new InternalLoadBalancerElementResponse(element.id(), element.providerId(), element.enabled());
    }
}
