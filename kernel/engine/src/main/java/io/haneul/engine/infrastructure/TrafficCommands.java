package io.haneul.engine.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.haneul.commands.infrastructure.AddTrafficType;
import io.haneul.commands.infrastructure.DeleteTrafficType;
import io.haneul.commands.infrastructure.ListTrafficTypes;
import io.haneul.commands.infrastructure.TrafficTypeResponse;
import io.haneul.commands.infrastructure.UpdateTrafficType;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.OneStep;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.TrafficTypeId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.PhysicalNetworkRow;
import io.haneul.store.infrastructure.TrafficTypeRow;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says which traffic a physical network carries, and what the network is called on the hosts of each hypervisor. */
final class TrafficCommands {
    private static final String KIND = "TrafficType";
    private static final List<String> TYPES = List.of("Guest", "Public", "Management", "Storage");
    private static final TypeReference<TreeMap<String, String>> LABELS = new TypeReference<>() {};

    private final Area area;
    private final ObjectMapper json = new ObjectMapper();

    TrafficCommands(Area area) {
        this.area = area;
    }

    void register() {
        Kernel kernel = area.kernel();
        kernel.references().add(TrafficTypeId.class, (tx, ids) -> tx.physicalNetworks().trafficAmong(ids).stream()
                .collect(Collectors.toMap(TrafficTypeId::value, id -> new Ownership.Infrastructure())));
        kernel.views().add(TrafficTypeResponse.class, (tx, viewer, id) -> tx.physicalNetworks()
                .findTraffic(new TrafficTypeId(id))
                .map(this::response));
        kernel.oneStep().on(AddTrafficType.class, this::planAdd, this::add);
        kernel.oneStep().on(UpdateTrafficType.class, this::planUpdate, this::update);
        kernel.oneStep().on(DeleteTrafficType.class, this::planDelete, this::delete);
        kernel.commands().on(ListTrafficTypes.class, this::list);
    }

    private OneStep.Plan planAdd(Tx tx, Request<AddTrafficType> request) {
        UUID id = NewIds.next();
        checked(tx, new TrafficTypeId(id), request.command());
        return OneStep.Plan.of(KIND, id);
    }

    private TrafficTypeRow checked(Tx tx, TrafficTypeId id, AddTrafficType command) {
        PhysicalNetworkId network = command.physicalNetworkId();
        if (tx.physicalNetworks().lock(network).isEmpty()) {
            throw Refusal.reference("physicalnetworkid", network);
        }
        String type = TYPES.stream()
                .filter(command.trafficType()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> Refusal.parameter("traffictype", "must be one of " + String.join(", ", TYPES)));
        if (tx.physicalNetworks().traffic(network).stream()
                .anyMatch(other -> other.type().equals(type))) {
            throw Refusal.parameter("traffictype", "the physical network carries " + type + " already");
        }
        return new TrafficTypeRow(
                id,
                network,
                type,
                write(command.labels().byHypervisor()),
                command.vlan().filter(vlan -> !vlan.isBlank()).orElse(null),
                tx.now());
    }

    private void add(Tx tx, OneStep.Work<AddTrafficType> work) {
        TrafficTypeRow traffic = checked(tx, new TrafficTypeId(work.id()), work.command());
        tx.physicalNetworks().insertTraffic(traffic);
        told(tx, work.caller(), "TRAFFIC.TYPE.CREATE", traffic);
    }

    private OneStep.Plan planUpdate(Tx tx, Request<UpdateTrafficType> request) {
        return plan(find(tx, request.command().id()));
    }

    private static TrafficTypeRow find(Tx tx, TrafficTypeId id) {
        return tx.physicalNetworks().findTraffic(id).orElseThrow(() -> Refusal.reference("id", id));
    }

    private static OneStep.Plan plan(TrafficTypeRow traffic) {
        return new OneStep.Plan(
                KIND,
                traffic.id().value(),
                PhysicalNetworkCommands.plan(traffic.physicalNetworkId()).subjects());
    }

    private void update(Tx tx, OneStep.Work<UpdateTrafficType> work) {
        TrafficTypeRow before = find(tx, work.command().id());
        Map<String, String> labels = read(before.labels());
        labels.putAll(work.command().labels().byHypervisor());
        TrafficTypeRow after = before.withLabels(write(labels));
        tx.physicalNetworks().relabel(after);
        told(tx, work.caller(), "TRAFFIC.TYPE.UPDATE", after);
    }

    private OneStep.Plan planDelete(Tx tx, Request<DeleteTrafficType> request) {
        return plan(removable(tx, request.command().id()));
    }

    /** Guests and public addresses are served over the wire that carries them. */
    private TrafficTypeRow removable(Tx tx, TrafficTypeId id) {
        TrafficTypeRow traffic = find(tx, id);
        PhysicalNetworkRow network =
                tx.physicalNetworks().lock(traffic.physicalNetworkId()).orElseThrow(() -> Refusal.reference("id", id));
        String what = traffic.type() + " traffic of physical network " + network.name();
        if (traffic.type().equals("Guest")) {
            area.inUse().refuse(tx, network.id(), what);
        }
        if (traffic.type().equals("Public")
                && tx.addressRanges().publicIn(network.zoneId()).stream()
                        .anyMatch(range -> network.id().equals(range.physicalNetworkId()))) {
            throw new Refusal(ApiCode.IN_USE, what + " has ranges of addresses");
        }
        return traffic;
    }

    private void delete(Tx tx, OneStep.Work<DeleteTrafficType> work) {
        TrafficTypeRow traffic = removable(tx, work.command().id());
        tx.physicalNetworks().removeTraffic(traffic.id());
        told(tx, work.caller(), "TRAFFIC.TYPE.DELETE", traffic);
    }

    private static void told(Tx tx, Caller caller, String event, TrafficTypeRow traffic) {
        Events.completed(
                tx,
                event,
                Events.Owner.of(caller),
                new Events.Resource(KIND, traffic.id().value(), traffic.type()));
    }

    private Answer list(Request<ListTrafficTypes> request) {
        ListTrafficTypes command = request.command();
        return area.listFor(
                request.caller(),
                command.paging(),
                Area.Rows.of(
                        (tx, page) -> tx.physicalNetworks().traffic(command.physicalNetworkId()).stream()
                                .skip(page.offset())
                                .limit(page.limit())
                                .toList(),
                        tx -> tx.physicalNetworks()
                                .traffic(command.physicalNetworkId())
                                .size()),
                (tx, traffic) -> response(traffic));
    }

    private TrafficTypeResponse response(TrafficTypeRow traffic) {
        return TrafficTypeResponse.of(
                traffic.id(), traffic.type(), traffic.physicalNetworkId(), read(traffic.labels()));
    }

    private Map<String, String> read(String labels) {
        try {
            return json.readValue(labels, LABELS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the labels of a kind of traffic cannot be read", e);
        }
    }

    private String write(Map<String, String> labels) {
        Map<String, String> given = new TreeMap<>(labels);
        given.values().removeIf(String::isEmpty);
        try {
            return json.writeValueAsString(given);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the labels of a kind of traffic cannot be written", e);
        }
    }
}
