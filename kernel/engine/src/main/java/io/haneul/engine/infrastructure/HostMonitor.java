package io.haneul.engine.infrastructure;

import io.haneul.engine.core.Kernel;
import io.haneul.engine.provider.Providers;
import io.haneul.jobs.ProviderMissing;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.HostId;
import io.haneul.spi.Call;
import io.haneul.spi.hypervisor.HostReport;
import io.haneul.store.infrastructure.HostState;
import io.haneul.store.infrastructure.HostView;
import io.haneul.store.job.ServerRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at every host in turn. One that does not answer for a while counts as down, or in alert when it answers nonsense; one
 * that answers again is connected anew. The servers on one database share the hosts among themselves.
 */
final class HostMonitor {
    private static final Logger LOG = LoggerFactory.getLogger(HostMonitor.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofSeconds(10);
    /** After which a host that is still connecting was left by a server that died while adding it. */
    private static final Duration ADDING = Duration.ofMinutes(2);

    private final Kernel kernel;
    private final Hosts hosts;
    private final Connecting connecting;
    private final HostStates states;
    private final Executor workers;
    private final Set<HostId> underWay = ConcurrentHashMap.newKeySet();
    private final Map<HostId, Watch> watches = new ConcurrentHashMap<>();

    /**
     * What this server remembers of a host.
     *
     * @param since    when it last answered, or came into this server's care
     * @param failures in a row
     * @param next     not to be looked at before
     */
    private record Watch(Instant since, int failures, Instant next) {}

    HostMonitor(Kernel kernel, Hosts hosts, Connecting connecting, Executor workers) {
        this.kernel = kernel;
        this.hosts = hosts;
        this.connecting = connecting;
        this.states = new HostStates(kernel, hosts);
        this.workers = workers;
    }

    Duration interval() {
        return kernel.settings().secondsOf(InfrastructureSettings.PING_INTERVAL);
    }

    /** Begins one look at each host in this server's care; those still being looked at are left. */
    void look() {
        Instant now = kernel.store().clock().instant();
        List<String> nodes = kernel.store().read(tx -> tx.jobs().servers(now)).stream()
                .map(ServerRow::node)
                .distinct()
                .toList();
        List<HostView> mine =
                hosts.known().stream().filter(host -> isMine(host.id(), nodes)).toList();
        watches.keySet().retainAll(mine.stream().map(HostView::id).collect(Collectors.toSet()));
        for (HostView host : mine) {
            Watch watch = watches.computeIfAbsent(host.id(), id -> new Watch(now, 0, Instant.MIN));
            boolean isBeingAdded = host.state() == HostState.CONNECTING
                    && host.created().plus(ADDING).isAfter(now);
            if (!isBeingAdded && !watch.next().isAfter(now) && underWay.add(host.id())) {
                workers.execute(() -> look(host));
            }
        }
    }

    /** The server whose name and the host's id give the highest number looks at it: all servers agree without a word. */
    private boolean isMine(HostId host, List<String> nodes) {
        String self = kernel.config().node();
        return !nodes.contains(self)
                || nodes.stream()
                        .max(Comparator.<String>comparingInt(node -> mix(node.hashCode() ^ host.hashCode()))
                                .thenComparing(node -> node))
                        .map(self::equals)
                        .orElse(true);
    }

    private static int mix(int value) {
        int h = value * 0x9E3779B9;
        h ^= h >>> 15;
        h *= 0x85EBCA6B;
        return h ^ (h >>> 13);
    }

    private void look(HostView host) {
        try {
            if (host.state() == HostState.UP) {
                observe(host);
            } else {
                reconnect(host);
            }
            answered(host.id());
        } catch (Fault fault) {
            silent(host, fault.kind() == FaultKind.UNREACHABLE ? HostState.DOWN : HostState.ALERT, fault.getMessage());
        } catch (ProviderMissing missing) {
            silent(host, HostState.DISCONNECTED, missing.getMessage() + " is not there");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("host {} could not be looked at", host.name(), e);
        } finally {
            underWay.remove(host.id());
        }
    }

    private void observe(HostView host) throws Fault, InterruptedException {
        HostTarget target = hosts.target(host);
        Call call = connecting.call("observe " + host.name(), LOOK);
        HostReport report = kernel.plugins()
                .hypervisors()
                .callPatiently(
                        new Providers.Address(target.provider(), target.name() + Connecting.WATCHED, call),
                        driver -> driver.observe(call, target.target()));
        if (!report.boot().equals(host.boot())) {
            LOG.info("host {} was restarted", host.name());
            reconnect(host);
        }
        hosts.reported(host.id(), report);
    }

    private void reconnect(HostView host) throws Fault, InterruptedException {
        connecting
                .connect(host, connecting.call("connect " + host.name()))
                .ifPresent(now -> LOG.info("host {} is up again", now.name()));
    }

    private void answered(HostId host) {
        Instant now = kernel.store().clock().instant();
        hosts.answered(host, now);
        watches.put(host, new Watch(now, 0, Instant.MIN));
    }

    private void silent(HostView host, HostState to, String reason) {
        Instant now = kernel.store().clock().instant();
        Watch watch = watches.getOrDefault(host.id(), new Watch(now, 0, Instant.MIN));
        if (host.state() != HostState.UP) {
            long pause = Math.min(LONGEST_PAUSE.toSeconds(), interval().toSeconds() << Math.min(watch.failures(), 6));
            watches.put(host.id(), new Watch(watch.since(), watch.failures() + 1, now.plusSeconds(pause)));
            return;
        }
        double patience = interval().toMillis() * kernel.settings().decimalOf(InfrastructureSettings.PING_TIMEOUT);
        watches.put(host.id(), new Watch(watch.since(), watch.failures() + 1, Instant.MIN));
        if (Duration.between(watch.since(), now).toMillis() >= patience) {
            states.move(host, to, reason);
        }
    }
}
