package io.haneul.engine.infrastructure;

import io.haneul.commands.infrastructure.AddHost;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.model.HostId;
import io.haneul.model.Secret;
import io.haneul.spi.Call;
import io.haneul.spi.Connection;
import io.haneul.spi.HostRef;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.HostObservation;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.ClusterRow;
import io.haneul.store.infrastructure.HostCapacityRow;
import io.haneul.store.infrastructure.HostRow;
import io.haneul.store.infrastructure.HostRowBuilder;
import io.haneul.store.infrastructure.HostState;
import io.haneul.store.infrastructure.HostView;
import io.haneul.store.infrastructure.ResourceState;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds a host: looks at it, writes it down as connecting, makes the pools of its cluster usable on it, and lets it be up. A
 * pool that is added meanwhile sees the host, or the host sees the pool.
 */
final class AddingHosts {
    private static final Logger LOG = LoggerFactory.getLogger(AddingHosts.class);

    private final Area area;
    private final Connecting connecting;
    private final Drivers drivers;
    private final Provisioning provisioning;

    AddingHosts(Area area, Connecting connecting) {
        this.area = area;
        this.connecting = connecting;
        this.drivers = new Drivers(area.kernel().plugins());
        this.provisioning = new Provisioning(area.kernel().settings());
    }

    HostId add(Request<AddHost> request) {
        AddHost command = request.command();
        PlainUrl.read(command.url(), "http://h7.example.org, with username and password beside it");
        ClusterRow cluster = area.kernel().store().read(tx -> cluster(tx, command));
        if (!cluster.hypervisor().name().equalsIgnoreCase(command.hypervisor())) {
            throw Refusal.parameter("hypervisor", "must be the cluster's, " + cluster.hypervisor());
        }
        Drivers.Hypervisor driver = drivers.of(cluster.hypervisor())
                .orElseThrow(() -> new Refusal(
                        ApiCode.RESOURCE_UNAVAILABLE, "The driver of " + cluster.hypervisor() + " is not there"));
        HostId id = NewIds.of(HostId.class);
        Call call = connecting.call("addHost " + id);
        HostTarget target = target(command, driver, id);
        HostObservation seen = Refusals.outside("url", () -> connecting.probe(target, call));
        HostRow host = row(command, cluster, id)
                .with(row -> row.provider(driver.name()).name(seen.name()).identity(seen.identity()));
        HostRow connectingHost = Connecting.seen(host, seen).withState(HostState.CONNECTING);
        HostView written = area.kernel()
                .store()
                .inTransaction(tx -> insert(tx, connectingHost, driver.facts().maxHostsPerCluster()));
        try {
            Refusals.outside("url", () -> {
                connecting.ensurePools(written, call);
                return true;
            });
        } catch (RuntimeException e) {
            takeBack(written);
            throw e;
        }
        bringUp(request, connectingHost);
        return id;
    }

    private static ClusterRow cluster(Tx tx, AddHost command) {
        ClusterCommands.requirePod(tx, command.podId(), command.zoneId());
        if (command.clusterId().isPresent()) {
            return tx.clusters()
                    .find(command.clusterId().get())
                    .filter(cluster -> cluster.podId().equals(command.podId()))
                    .orElseThrow(() -> Refusal.parameter("clusterid", "must be a cluster of the pod"));
        }
        String name = command.clusterName()
                .orElseThrow(() -> Refusal.parameter("clusterid", "must be given, or clustername"));
        return tx.clusters().in(command.podId()).stream()
                .filter(cluster -> cluster.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Refusal.parameter("clustername", "must be the name of a cluster of the pod"));
    }

    private static HostTarget target(AddHost command, Drivers.Hypervisor driver, HostId id) {
        Connection connection = new Connection(command.url(), command.username(), command.password(), Map.of());
        HostRef host = new HostRef(id, command.url(), Optional.empty());
        return new HostTarget(driver.name(), Target.of(connection, host), command.url());
    }

    private HostRow row(AddHost command, ClusterRow cluster, HostId id) {
        Optional<Secret> password = command.password().filter(given -> !given.matches(new Secret("")));
        return HostRowBuilder.builder()
                .id(id)
                .zoneId(cluster.zoneId())
                .podId(cluster.podId())
                .clusterId(cluster.id())
                .hypervisor(cluster.hypervisor())
                .url(command.url())
                .username(command.username().filter(name -> !name.isEmpty()).orElse(null))
                .sealedPassword(password.map(area.kernel().vault()::seal).orElse(null))
                .resourceState(command.allocationState()
                        .map(HostCommands::resourceState)
                        .orElse(ResourceState.ENABLED))
                .tags(Given.tags("hosttags", command.hostTags()))
                .build();
    }

    private HostView insert(Tx tx, HostRow host, int mostHosts) {
        ClusterRow cluster = tx.clusters()
                .lock(host.clusterId())
                .orElseThrow(() -> Refusal.reference("clusterid", host.clusterId()));
        if (mostHosts > 0 && tx.hosts().countIn(cluster.id()) >= mostHosts) {
            throw Refusal.parameter(
                    "clusterid",
                    "has " + mostHosts + " hosts, the most a cluster of " + cluster.hypervisor() + " takes");
        }
        AddressPlan.claimHost(tx, host.zoneId(), host.address());
        Refusals.unique(
                () -> tx.hosts().insert(host.withCreated(tx.now())),
                () -> Refusal.parameter("url", "the host " + host.name() + " is in the cloud already"));
        tx.hosts()
                .insertCapacity(
                        new HostCapacityRow(host.id(), provisioning.mhz(host), 0, provisioning.memory(host), 0, 0));
        HostView view = tx.hosts().view(host.id()).orElseThrow();
        tx.afterCommit(() -> area.hosts().put(view));
        return view;
    }

    private void bringUp(Request<AddHost> request, HostRow host) {
        area.kernel().store().write(tx -> {
            tx.hosts().transition(host.id(), HostState.CONNECTING, HostState.UP, tx.now());
            HostCommands.told(tx, request.caller(), "HOST.CREATE", host);
            HostView view = tx.hosts().view(host.id()).orElseThrow();
            tx.afterCommit(() -> area.hosts().put(view));
        });
    }

    private void takeBack(HostView host) {
        area.kernel().store().write(tx -> {
            if (tx.hosts().removeIdle(host.id()) == 1) {
                tx.hosts().remove(host.id());
                tx.afterCommit(() -> area.hosts().remove(host.id()));
            } else {
                LOG.warn("host {} could not be taken back: it holds machines already", host.name());
            }
        });
    }
}
