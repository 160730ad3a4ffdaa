package io.haneul.engine.infrastructure;

import io.haneul.commands.infrastructure.CapacityResponse;
import io.haneul.commands.infrastructure.CapacityResponseBuilder;
import io.haneul.commands.infrastructure.ListCapacity;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Request;
import io.haneul.model.ClusterId;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.AllocationState;
import io.haneul.store.infrastructure.CapacityMapper;
import io.haneul.store.infrastructure.ClusterView;
import io.haneul.store.infrastructure.PodView;
import io.haneul.store.infrastructure.RangeTraffic;
import io.haneul.store.infrastructure.ZoneRow;
import io.haneul.store.query.Page;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How much there is of everything, and how much of it is taken: of zones, or of one pod or cluster. */
final class Capacities {
    private final Area area;

    Capacities(Area area) {
        this.area = area;
    }

    /** What is counted, with its number and name on the wire. */
    private enum Type {
        MEMORY(0, "MEMORY"),
        CPU(1, "CPU"),
        STORAGE(2, "STORAGE"),
        STORAGE_ALLOCATED(3, "STORAGE_ALLOCATED"),
        PUBLIC_ADDRESSES(4, "VIRTUAL_NETWORK_PUBLIC_IP"),
        PRIVATE_ADDRESSES(5, "PRIVATE_IP"),
        VLAN(7, "VLAN");

        private final int number;
        private final String wire;

        Type(int number, String wire) {
            this.number = number;
            this.wire = wire;
        }
    }

    /** One line of the answer, before it has the names of what it is of. */
    private record Line(ZoneId zone, Type type, long used, long total) {
        double share() {
            return total == 0 ? 0 : 100.0 * used / total;
        }
    }

    void register() {
        area.kernel().commands().on(ListCapacity.class, this::list);
    }

    private Answer list(Request<ListCapacity> request) {
        ListCapacity command = request.command();
        if (!Area.isOperator(request.caller())) {
            return Area.nothing();
        }
        Page page = area.kernel().listing().page(command.paging());
        List<CapacityResponse> all = area.kernel().store().read(tx -> of(tx, command)).stream()
                .filter(line ->
                        command.type().map(type -> type.equals(line.type())).orElse(true))
                .collect(Collectors.toCollection(ArrayList::new));
        if (command.sortBy().map("usage"::equalsIgnoreCase).orElse(false)) {
            all.sort(Comparator.comparingDouble(Capacities::percent).reversed());
        }
        return new Answer.Listing(
                all.size(), all.stream().skip(page.offset()).limit(page.limit()).toList());
    }

    private static double percent(CapacityResponse line) {
        return Optional.ofNullable(line.percentUsed()).map(Double::parseDouble).orElse(0.0);
    }

    private static List<CapacityResponse> of(Tx tx, ListCapacity command) {
        if (command.clusterId().isPresent()) {
            return tx.clusters()
                    .view(command.clusterId().get())
                    .map(cluster -> ofCluster(tx, cluster))
                    .orElse(List.of());
        }
        if (command.podId().isPresent()) {
            return tx.pods()
                    .view(command.podId().get())
                    .map(pod -> ofPod(tx, pod))
                    .orElse(List.of());
        }
        Map<ZoneId, List<CapacityResponse>> byZone = byZone(tx, command.zoneId());
        return tx.zones().all().stream()
                .flatMap(zone -> byZone.getOrDefault(zone.id(), List.of()).stream())
                .toList();
    }

    static List<CapacityResponse> ofZone(Tx tx, ZoneId zone) {
        return byZone(tx, Optional.of(zone)).getOrDefault(zone, List.of());
    }

    private static Map<ZoneId, List<CapacityResponse>> byZone(Tx tx, Optional<ZoneId> only) {
        ZoneId zone = only.orElse(null);
        List<Line> lines = new ArrayList<>();
        tx.capacities().hostsByZone(zone).forEach(sums -> hosts(lines, sums));
        tx.capacities().poolsByZone(zone).forEach(sums -> pools(lines, sums));
        Map<ZoneId, Long> addresses = taken(tx.capacities().publicAddresses(zone));
        Map<ZoneId, Long> numbers = taken(tx.capacities().numbers(zone));
        List<ZoneRow> zones = only.map(id -> tx.zones().find(id).stream().toList())
                .orElseGet(() -> tx.zones().all());
        for (ZoneRow row : zones) {
            long all = tx.addressRanges().in(row.id()).stream()
                    .filter(range -> range.traffic() == RangeTraffic.PUBLIC)
                    .mapToLong(range -> AddressPlan.span(range).size())
                    .sum();
            lines.add(new Line(row.id(), Type.PUBLIC_ADDRESSES, addresses.getOrDefault(row.id(), 0L), all));
            long reserved = tx.pods().in(row.id()).stream()
                    .filter(pod -> pod.allocationState() == AllocationState.ENABLED)
                    .mapToLong(pod -> AddressPlan.span(pod).size())
                    .sum();
            lines.add(new Line(row.id(), Type.PRIVATE_ADDRESSES, 0, reserved));
            long vlans = tx.physicalNetworks().in(row.id()).stream()
                    .mapToLong(network -> NumberRanges.of(network.vlan()).size())
                    .sum();
            lines.add(new Line(row.id(), Type.VLAN, numbers.getOrDefault(row.id(), 0L), vlans));
        }
        Map<ZoneId, String> names = zones.stream().collect(Collectors.toMap(ZoneRow::id, ZoneRow::name));
        return lines.stream()
                .filter(line -> names.containsKey(line.zone()))
                .collect(Collectors.groupingBy(
                        Line::zone,
                        Collectors.mapping(
                                line -> response(line, b -> b.zoneName(names.get(line.zone()))), Collectors.toList())));
    }

    private static Map<ZoneId, Long> taken(List<CapacityMapper.Taken> taken) {
        return taken.stream().collect(Collectors.toMap(CapacityMapper.Taken::zoneId, CapacityMapper.Taken::taken));
    }

    static List<CapacityResponse> ofPod(Tx tx, PodView pod) {
        PodId id = pod.id();
        List<Line> lines = new ArrayList<>();
        tx.capacities().hostsOfPod(id).forEach(sums -> hosts(lines, sums));
        tx.capacities().poolsOfPod(id).forEach(sums -> pools(lines, sums));
        lines.add(new Line(pod.zoneId(), Type.PRIVATE_ADDRESSES, 0, new Span(pod.startIp(), pod.endIp()).size()));
        return lines.stream()
                .map(line ->
                        response(line, b -> b.zoneName(pod.zoneName()).podId(id).podName(pod.name())))
                .toList();
    }

    static List<CapacityResponse> ofCluster(Tx tx, ClusterView cluster) {
        ClusterId id = cluster.id();
        List<Line> lines = new ArrayList<>();
        tx.capacities().hostsOfCluster(id).forEach(sums -> hosts(lines, sums));
        tx.capacities().poolsOfCluster(id).forEach(sums -> pools(lines, sums));
        return lines.stream()
                .map(line -> response(line, b -> b.zoneName(cluster.zoneName())
                        .podId(cluster.podId())
                        .podName(cluster.podName())
                        .clusterId(id)
                        .clusterName(cluster.name())))
                .toList();
    }

    private static void hosts(List<Line> lines, CapacityMapper.HostSums sums) {
        lines.add(new Line(sums.zoneId(), Type.MEMORY, sums.memoryUsed(), sums.memoryTotal()));
        lines.add(new Line(sums.zoneId(), Type.CPU, sums.cpuUsed(), sums.cpuTotal()));
    }

    private static void pools(List<Line> lines, CapacityMapper.PoolSums sums) {
        lines.add(new Line(sums.zoneId(), Type.STORAGE, sums.used(), sums.total()));
        lines.add(new Line(sums.zoneId(), Type.STORAGE_ALLOCATED, sums.promised(), sums.promisable()));
    }

    private static CapacityResponse response(Line line, UnaryOperator<CapacityResponseBuilder> names) {
        DecimalFormat percent = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return names.apply(CapacityResponseBuilder.builder()
                        .type(line.type().number)
                        .name(line.type().wire)
                        .zoneId(line.zone())
                        .capacityAllocated(line.used())
                        .capacityUsed(line.used())
                        .capacityTotal(line.total())
                        .percentUsed(percent.format(line.share())))
                .build();
    }
}
