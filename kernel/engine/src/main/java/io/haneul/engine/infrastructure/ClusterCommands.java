package io.haneul.engine.infrastructure;

import io.haneul.commands.Success;
import io.haneul.commands.infrastructure.AddCluster;
import io.haneul.commands.infrastructure.ClusterResponse;
import io.haneul.commands.infrastructure.ClusterResponseBuilder;
import io.haneul.commands.infrastructure.DeleteCluster;
import io.haneul.commands.infrastructure.HypervisorResponse;
import io.haneul.commands.infrastructure.ListClusters;
import io.haneul.commands.infrastructure.ListHypervisors;
import io.haneul.commands.infrastructure.UpdateCluster;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.model.ClusterId;
import io.haneul.model.HypervisorType;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.AllocationState;
import io.haneul.store.infrastructure.ClusterFilter;
import io.haneul.store.infrastructure.ClusterRow;
import io.haneul.store.infrastructure.ClusterView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes, changes, removes and lists clusters. */
final class ClusterCommands {
    private static final String KIND = "Cluster";
    private static final String MANAGED = "Managed";
    private static final String UNMANAGED = "Unmanaged";
    private static final List<String> TYPES = List.of("CloudManaged", "ExternalManaged");

    private final Area area;
    private final Drivers drivers;
    private final Provisioning provisioning;

    ClusterCommands(Area area) {
        this.area = area;
        this.drivers = new Drivers(area.kernel().plugins());
        this.provisioning = new Provisioning(area.kernel().settings());
    }

    void register() {
        Kernel kernel = area.kernel();
        kernel.references().add(ClusterId.class, (tx, ids) -> tx.clusters().among(ids).stream()
                .collect(Collectors.toMap(ClusterId::value, id -> new Ownership.Infrastructure())));
        kernel.commands().on(AddCluster.class, this::add);
        kernel.commands().single(UpdateCluster.class, this::update);
        kernel.commands().single(DeleteCluster.class, this::delete);
        kernel.commands().on(ListClusters.class, this::list);
        kernel.commands().on(ListHypervisors.class, this::hypervisors);
    }

    private Answer add(Request<AddCluster> request) {
        AddCluster command = request.command();
        Drivers.Hypervisor driver = driver(command.hypervisor());
        String type = type(command.clusterType());
        AllocationState state = command.allocationState()
                .map(text -> Given.state("allocationstate", text))
                .orElse(AllocationState.ENABLED);
        return area.kernel().store().inTransaction(tx -> {
            requirePod(tx, command.podId(), command.zoneId());
            ClusterRow cluster = new ClusterRow(
                    NewIds.of(ClusterId.class),
                    command.zoneId(),
                    command.podId(),
                    Given.name("clustername", command.clusterName()),
                    driver.facts().type(),
                    driver.name(),
                    type,
                    state,
                    true,
                    tx.now());
            unique(cluster, () -> tx.clusters().insert(cluster));
            tx.afterCommit(() -> opened(cluster));
            return Area.one(told(tx, request.caller(), "CLUSTER.CREATE", cluster));
        });
    }

    static void requirePod(Tx tx, PodId pod, ZoneId zone) {
        boolean isInZone =
                tx.pods().find(pod).map(row -> row.zoneId().equals(zone)).orElse(false);
        if (!isInZone) {
            throw Refusal.parameter("podid", "must be a pod of the zone");
        }
    }

    private Drivers.Hypervisor driver(String hypervisor) {
        return Optional.of(hypervisor)
                .filter(name -> !name.isBlank() && name.length() <= 32)
                .flatMap(name -> drivers.of(new HypervisorType(name)))
                .orElseThrow(() -> Refusal.parameter(
                        "hypervisor",
                        "there is no driver of " + hypervisor + "; there are drivers of "
                                + drivers.all().stream()
                                        .map(known -> known.facts().type().name())
                                        .collect(Collectors.joining(", "))));
    }

    private static String type(String text) {
        return TYPES.stream()
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> Refusal.parameter("clustertype", "must be CloudManaged or ExternalManaged"));
    }

    private ClusterResponse update(Request<UpdateCluster> request) {
        UpdateCluster command = request.command();
        ClusterId id = command.id();
        Optional<Drivers.Hypervisor> driver =
                command.hypervisor().filter(name -> !name.isEmpty()).map(this::driver);
        return area.kernel().store().inTransaction(tx -> {
            ClusterRow before = tx.clusters().lock(id).orElseThrow(() -> Refusal.reference("id", id));
            ClusterRow after = before.with(cluster -> {
                command.clusterName().ifPresent(name -> cluster.name(Given.name("clustername", name)));
                command.clusterType().ifPresent(type -> cluster.clusterType(type(type)));
                command.allocationState()
                        .ifPresent(state -> cluster.allocationState(Given.state("allocationstate", state)));
                command.managedState().ifPresent(state -> cluster.managed(managed(state)));
                driver.ifPresent(
                        known -> cluster.hypervisor(known.facts().type()).provider(known.name()));
            });
            if (!after.hypervisor().equals(before.hypervisor())
                    && tx.clusters().view(id).orElseThrow().hosts() > 0) {
                throw Refusal.parameter("hypervisor", "cannot change while the cluster has hosts");
            }
            unique(after, () -> tx.clusters().change(after));
            tx.afterCommit(() -> opened(after));
            return told(tx, request.caller(), "CLUSTER.EDIT", after);
        });
    }

    private static boolean managed(String text) {
        if (text.equalsIgnoreCase(MANAGED) || text.equalsIgnoreCase(UNMANAGED)) {
            return text.equalsIgnoreCase(MANAGED);
        }
        throw Refusal.parameter("managedstate", "must be Managed or Unmanaged");
    }

    private static void unique(ClusterRow cluster, Runnable write) {
        Refusals.unique(
                write,
                () -> Refusal.parameter(
                        "clustername", "a cluster of the name " + cluster.name() + " is in the pod already"));
    }

    private void opened(ClusterRow cluster) {
        boolean isOpen = cluster.managed() && cluster.allocationState() == AllocationState.ENABLED;
        area.hosts().index().open(cluster.id().value(), isOpen);
    }

    private ClusterResponse told(Tx tx, Caller caller, String event, ClusterRow cluster) {
        Events.completed(
                tx,
                event,
                Events.Owner.of(caller),
                new Events.Resource(KIND, cluster.id().value(), cluster.name()));
        return response(tx.clusters().view(cluster.id()).orElseThrow()).build();
    }

    private Success delete(Request<DeleteCluster> request) {
        ClusterId id = request.command().id();
        area.kernel().store().write(tx -> {
            ClusterRow cluster = tx.clusters().lock(id).orElseThrow(() -> Refusal.reference("id", id));
            String what = "Cluster " + cluster.name();
            area.inUse().refuse(tx, id, what);
            Refusals.unreferenced(
                    () -> tx.clusters().remove(id), () -> new Refusal(ApiCode.IN_USE, what + " has hosts or storage"));
            Events.completed(
                    tx,
                    "CLUSTER.DELETE",
                    Events.Owner.of(request.caller()),
                    new Events.Resource(KIND, id.value(), cluster.name()));
        });
        return Success.plain();
    }

    private Answer list(Request<ListClusters> request) {
        ListClusters command = request.command();
        ClusterFilter filter = new ClusterFilter(
                command.id().orElse(null),
                command.zoneId().orElse(null),
                command.podId().orElse(null),
                command.name().orElse(null),
                Listing.like(command.paging().keyword()).orElse(null),
                command.hypervisor().orElse(null),
                command.clusterType().orElse(null),
                command.allocationState()
                        .map(state -> Given.state("allocationstate", state))
                        .orElse(null),
                command.managedState().map(ClusterCommands::managed).orElse(null));
        boolean withCapacity = command.showCapacities().orElse(false);
        return area.listFor(
                request.caller(),
                command.paging(),
                Area.Rows.of((tx, page) -> tx.clusters().page(filter, page), tx -> tx.clusters()
                        .count(filter)),
                (tx, cluster) -> {
                    ClusterResponseBuilder response = response(cluster);
                    return (withCapacity ? response.capacity(Capacities.ofCluster(tx, cluster)) : response).build();
                });
    }

    private ClusterResponseBuilder response(ClusterView cluster) {
        return ClusterResponseBuilder.builder()
                .id(cluster.id())
                .name(cluster.name())
                .zoneId(cluster.zoneId())
                .zoneName(cluster.zoneName())
                .podId(cluster.podId())
                .podName(cluster.podName())
                .hypervisorType(cluster.hypervisor().name())
                .clusterType(cluster.clusterType())
                .allocationState(cluster.allocationState().wire())
                .managedState(cluster.managed() ? MANAGED : UNMANAGED)
                .cpuOvercommitRatio(Double.toString(provisioning.cpuFactor(cluster.zoneId(), cluster.id())))
                .memoryOvercommitRatio(Double.toString(provisioning.memoryFactor(cluster.zoneId(), cluster.id())));
    }

    /** Of a zone: what there are clusters of. Of all: what there are drivers of. */
    private Answer hypervisors(Request<ListHypervisors> request) {
        List<HypervisorType> types = request.command()
                .zoneId()
                .map(zone -> area.kernel().store().read(tx -> tx.clusters().hypervisors(zone)))
                .orElseGet(() -> drivers.all().stream()
                        .map(driver -> driver.facts().type())
                        .toList());
        List<HypervisorResponse> found =
                types.stream().map(type -> new HypervisorResponse(type.name())).toList();
        return new Answer.Listing(found.size(), found);
    }
}
