package io.haneul.engine.infrastructure;

import io.haneul.commands.infrastructure.CreatePhysicalNetwork;
import io.haneul.commands.infrastructure.DeletePhysicalNetwork;
import io.haneul.commands.infrastructure.ListPhysicalNetworks;
import io.haneul.commands.infrastructure.PhysicalNetworkResponse;
import io.haneul.commands.infrastructure.PhysicalNetworkResponseBuilder;
import io.haneul.commands.infrastructure.UpdatePhysicalNetwork;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.engine.core.OneStep;
import io.haneul.jobs.Subject;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.spi.network.IsolationFacts;
import io.haneul.spi.network.NetworkIsolation;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.AllocationState;
import io.haneul.store.infrastructure.NetworkType;
import io.haneul.store.infrastructure.PhysicalNetworkFilter;
import io.haneul.store.infrastructure.PhysicalNetworkRow;
import io.haneul.store.infrastructure.PhysicalNetworkView;
import io.haneul.store.infrastructure.ZoneRow;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes, changes, removes and lists physical networks. */
final class PhysicalNetworkCommands {
    static final String KIND = "PhysicalNetwork";

    private final Area area;
    private final ServiceProviders providers;

    PhysicalNetworkCommands(Area area, ServiceProviders providers) {
        this.area = area;
        this.providers = providers;
    }

    void register() {
        Kernel kernel = area.kernel();
        kernel.references().add(PhysicalNetworkId.class, (tx, ids) -> tx.physicalNetworks().among(ids).stream()
                .collect(Collectors.toMap(PhysicalNetworkId::value, id -> new Ownership.Infrastructure())));
        kernel.views().add(PhysicalNetworkResponse.class, (tx, viewer, id) -> tx.physicalNetworks()
                .view(new PhysicalNetworkId(id))
                .map(PhysicalNetworkCommands::response));
        kernel.oneStep().on(CreatePhysicalNetwork.class, this::planCreate, this::create);
        kernel.oneStep().on(UpdatePhysicalNetwork.class, this::planUpdate, this::update);
        kernel.oneStep().on(DeletePhysicalNetwork.class, this::planDelete, this::delete);
        kernel.commands().on(ListPhysicalNetworks.class, this::list);
    }

    /** {@return what the job of a command about a physical network holds} */
    static OneStep.Plan plan(PhysicalNetworkId id) {
        return new OneStep.Plan(KIND, id.value(), List.of(subject(id)));
    }

    private static Subject subject(PhysicalNetworkId id) {
        return Subject.of("physicalnetwork", id);
    }

    private OneStep.Plan planCreate(Tx tx, Request<CreatePhysicalNetwork> request) {
        UUID id = NewIds.next();
        checked(tx, new PhysicalNetworkId(id), request.command());
        return OneStep.Plan.of(KIND, id);
    }

    /** {@return the row that the command asks for} */
    private PhysicalNetworkRow checked(Tx tx, PhysicalNetworkId id, CreatePhysicalNetwork command) {
        ZoneRow zone =
                tx.zones().lock(command.zoneId()).orElseThrow(() -> Refusal.reference("zoneid", command.zoneId()));
        boolean isBasic = zone.networkType() == NetworkType.BASIC;
        List<PhysicalNetworkRow> there = tx.physicalNetworks().in(zone.id());
        if (isBasic && !there.isEmpty()) {
            throw Refusal.parameter("zoneid", "a Basic zone has exactly one physical network");
        }
        if (isBasic && command.vlan().filter(vlan -> !vlan.isBlank()).isPresent()) {
            throw Refusal.parameter("vlan", "is for Advanced zones only");
        }
        String name = Given.name("name", command.name());
        if (there.stream().anyMatch(other -> other.name().equalsIgnoreCase(name))) {
            throw Refusal.parameter("name", "a physical network of the name " + name + " is in the zone already");
        }
        String methods = String.join(",", methods(command.isolationMethods()));
        return new PhysicalNetworkRow(
                id,
                zone.id(),
                name,
                AllocationState.DISABLED,
                vlan(command.vlan().orElse(""), methods),
                methods,
                Given.tags("tags", command.tags()),
                command.networkSpeed().filter(speed -> !speed.isEmpty()).orElse(null),
                domainRange(command.broadcastDomainRange().orElse(isBasic ? "POD" : "ZONE"), isBasic),
                command.domainId().orElse(null),
                tx.now());
    }

    private static String domainRange(String text, boolean isBasic) {
        String range = text.toUpperCase(Locale.ROOT);
        if (!range.equals("ZONE") && !range.equals("POD")) {
            throw Refusal.parameter("broadcastdomainrange", "must be Zone or Pod");
        }
        if (range.equals("POD") && !isBasic) {
            throw Refusal.parameter("broadcastdomainrange", "must be Zone in an Advanced zone");
        }
        return range;
    }

    private List<IsolationFacts> isolations() {
        return Drivers.facts(area.kernel().plugins().isolations(), NetworkIsolation::facts)
                .toList();
    }

    /** {@return the methods in the isolations' own spelling} */
    private List<String> methods(List<String> given) {
        List<IsolationFacts> known = isolations();
        return given.stream()
                .flatMap(methods -> Arrays.stream(methods.split(",")))
                .map(String::strip)
                .filter(method -> !method.isEmpty())
                .map(method -> known.stream()
                        .map(IsolationFacts::method)
                        .filter(method::equalsIgnoreCase)
                        .findFirst()
                        .orElseThrow(() -> Refusal.parameter(
                                "isolationmethods",
                                "there is no isolation " + method + "; there is "
                                        + known.stream()
                                                .map(IsolationFacts::method)
                                                .collect(Collectors.joining(", ")))))
                .distinct()
                .toList();
    }

    /** {@return the ranges, within what the network's isolation, or any, knows} */
    private String vlan(String text, String methods) {
        List<IsolationFacts> known = isolations().stream()
                .filter(facts ->
                        methods.isEmpty() || List.of(methods.split(",")).contains(facts.method()))
                .toList();
        int low = known.stream().mapToInt(IsolationFacts::lowest).min().orElse(0);
        int high = known.stream().mapToInt(IsolationFacts::highest).max().orElse(Integer.MAX_VALUE);
        return NumberRanges.read("vlan", text, new NumberRanges.Range(low, high))
                .toString();
    }

    private void create(Tx tx, OneStep.Work<CreatePhysicalNetwork> work) {
        PhysicalNetworkRow network = checked(tx, new PhysicalNetworkId(work.id()), work.command());
        tx.physicalNetworks().insert(network);
        providers.announce(tx, network.id());
        told(tx, work.caller(), "PHYSICAL.NETWORK.CREATE", network);
    }

    private OneStep.Plan planUpdate(Tx tx, Request<UpdatePhysicalNetwork> request) {
        changed(tx, request.command());
        return plan(request.command().id());
    }

    private PhysicalNetworkRow changed(Tx tx, UpdatePhysicalNetwork command) {
        PhysicalNetworkRow before = lock(tx, command.id());
        PhysicalNetworkRow after = before.with(network -> {
            command.state().ifPresent(state -> network.state(Given.state("state", state)));
            command.vlan().ifPresent(vlan -> network.vlan(vlan(vlan, before.isolationMethods())));
            command.networkSpeed().ifPresent(speed -> network.speed(Given.textOrNone(speed)));
            if (!command.tags().isEmpty()) {
                network.tags(Given.tags("tags", command.tags()));
            }
        });
        if (!after.vlan().equals(before.vlan())) {
            NumberRanges ranges = NumberRanges.of(after.vlan());
            tx.physicalNetworks().takenNumbers(before.id()).stream()
                    .filter(number -> !ranges.has(number))
                    .findFirst()
                    .ifPresent(number -> {
                        throw Refusal.parameter("vlan", "leaves out " + number + ", which a guest network has");
                    });
        }
        return after;
    }

    private static PhysicalNetworkRow lock(Tx tx, PhysicalNetworkId id) {
        return tx.physicalNetworks().lock(id).orElseThrow(() -> Refusal.reference("id", id));
    }

    private void update(Tx tx, OneStep.Work<UpdatePhysicalNetwork> work) {
        PhysicalNetworkRow after = changed(tx, work.command());
        tx.physicalNetworks().change(after);
        told(tx, work.caller(), "PHYSICAL.NETWORK.UPDATE", after);
    }

    private OneStep.Plan planDelete(Tx tx, Request<DeletePhysicalNetwork> request) {
        refuseInUse(tx, request.command().id());
        return plan(request.command().id());
    }

    private PhysicalNetworkRow refuseInUse(Tx tx, PhysicalNetworkId id) {
        PhysicalNetworkRow network = lock(tx, id);
        String what = "Physical network " + network.name();
        area.inUse().refuse(tx, id, what);
        boolean hasRanges = tx.addressRanges().in(network.zoneId()).stream()
                .anyMatch(range -> id.equals(range.physicalNetworkId()));
        if (hasRanges) {
            throw new Refusal(ApiCode.IN_USE, what + " has ranges of addresses");
        }
        return network;
    }

    private void delete(Tx tx, OneStep.Work<DeletePhysicalNetwork> work) {
        PhysicalNetworkRow network = refuseInUse(tx, work.command().id());
        tx.physicalNetworks().traffic(network.id()).forEach(traffic -> tx.physicalNetworks()
                .removeTraffic(traffic.id()));
        tx.serviceProviders().on(network.id()).forEach(provider -> tx.serviceProviders()
                .remove(provider.id()));
        tx.physicalNetworks().remove(network.id());
        tx.jobs().forgetSubject(subject(network.id()).name(), work.run().job());
        told(tx, work.caller(), "PHYSICAL.NETWORK.DELETE", network);
    }

    private static void told(Tx tx, Caller caller, String event, PhysicalNetworkRow network) {
        Events.completed(
                tx,
                event,
                Events.Owner.of(caller),
                new Events.Resource(KIND, network.id().value(), network.name()));
    }

    private Answer list(Request<ListPhysicalNetworks> request) {
        ListPhysicalNetworks command = request.command();
        PhysicalNetworkFilter filter = new PhysicalNetworkFilter(
                command.id().orElse(null),
                command.zoneId().orElse(null),
                command.name().orElse(null),
                Listing.like(command.paging().keyword()).orElse(null));
        return area.listFor(
                request.caller(),
                command.paging(),
                Area.Rows.of((tx, page) -> tx.physicalNetworks().page(filter, page), tx -> tx.physicalNetworks()
                        .count(filter)),
                (tx, network) -> response(network));
    }

    private static PhysicalNetworkResponse response(PhysicalNetworkView network) {
        return PhysicalNetworkResponseBuilder.builder()
                .id(network.id())
                .name(network.name())
                .zoneId(network.zoneId())
                .zoneName(network.zoneName())
                .domainId(network.domainId())
                .state(network.state().wire())
                .vlan(Given.textOrNone(network.vlan()))
                .broadcastDomainRange(network.broadcastDomainRange())
                .isolationMethods(network.isolationMethods())
                .networkSpeed(network.speed())
                .tags(Given.textOrNone(network.tags()))
                .build();
    }
}
