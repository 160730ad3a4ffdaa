package io.haneul.engine.operation;

import io.haneul.commands.operation.HaneulProblemResponse;
import io.haneul.commands.operation.ListHaneulProblems;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.CoreSettings;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Setting.Scope;
import io.haneul.engine.core.Wire;
import io.haneul.engine.infrastructure.Hosts;
import io.haneul.engine.placement.Allocators;
import io.haneul.engine.provider.Health;
import io.haneul.engine.provider.Providers;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.AllocationState;
import io.haneul.store.infrastructure.HostState;
import io.haneul.store.infrastructure.HostView;
import io.haneul.store.infrastructure.PoolState;
import io.haneul.store.infrastructure.PoolView;
import io.haneul.store.infrastructure.ResourceState;
import io.haneul.store.infrastructure.ZoneRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What keeps the cloud from working: looked for when somebody asks. */
final class Problems {
    private final Kernel kernel;
    private final Hosts hosts;
    private final JobProblems jobs;

    Problems(Kernel kernel, Hosts hosts) {
        this.kernel = kernel;
        this.hosts = hosts;
        this.jobs = new JobProblems(kernel);
    }

    void register() {
        kernel.commands().on(ListHaneulProblems.class, this::list);
    }

    private Answer list(Request<ListHaneulProblems> request) {
        List<HaneulProblemResponse> all = new ArrayList<>();
        kernel.store().read(tx -> {
            providers(tx, all);
            chains(tx, all);
            places(tx, all);
            pools(tx, all);
            jobs.in(tx, all);
            return true;
        });
        hosts(all);
        return Operation.page(kernel, request.command().paging(), all);
    }

    static HaneulProblemResponse problem(String kind, String name, String text, @Nullable Instant since) {
        return new HaneulProblemResponse(kind, name, text, since == null ? null : Wire.date(since));
    }

    private void providers(Tx tx, List<HaneulProblemResponse> all) {
        hosts.known().stream()
                .filter(host -> !kernel.plugins().hypervisors().has(host.provider()))
                .collect(Collectors.groupingBy(HostView::provider, TreeMap::new, Collectors.counting()))
                .forEach((name, count) -> all.add(
                        problem("provider", "hypervisor " + name, "is not there; " + count + " hosts need it", null)));
        tx.pools().all().stream()
                .filter(pool -> !kernel.plugins().storage().has(pool.provider()))
                .collect(Collectors.groupingBy(PoolView::provider, TreeMap::new, Collectors.counting()))
                .forEach((name, count) -> all.add(
                        problem("provider", "storage " + name, "is not there; " + count + " pools need it", null)));
        kernel.plugins().all().stream()
                .flatMap(role -> role.health().stream())
                .filter(one -> one.calls().zombies() > 0)
                .forEach(one -> all.add(zombies(one)));
    }

    private static HaneulProblemResponse zombies(Health one) {
        return problem(
                "provider",
                one.role() + " " + one.name(),
                one.calls().zombies() + " calls have not returned although nobody waits for them any more",
                one.calls().lastFault().map(Health.LastFault::date).orElse(null));
    }

    private void chains(Tx tx, List<HaneulProblemResponse> all) {
        chain(
                CoreSettings.HOST_ALLOCATORS,
                kernel.plugins().hostAllocators(),
                tx.zones().all(),
                all);
        chain(
                CoreSettings.POOL_ALLOCATORS,
                kernel.plugins().poolAllocators(),
                tx.zones().all(),
                all);
    }

    private void chain(String setting, Providers<?> there, List<ZoneRow> zones, List<HaneulProblemResponse> all) {
        missing(setting, kernel.settings().textOf(setting), there).ifPresent(all::add);
        for (ZoneRow zone : zones) {
            kernel.settings()
                    .at(Scope.ZONE, zone.id())
                    .own(setting)
                    .flatMap(value -> missing(setting + " of zone " + zone.name(), value, there))
                    .ifPresent(all::add);
        }
    }

    private static Optional<HaneulProblemResponse> missing(String name, String value, Providers<?> there) {
        List<String> missing =
                Allocators.names(value).stream().filter(one -> !there.has(one)).toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(problem(
                        "setting",
                        name,
                        "names " + String.join(", ", missing) + ", which is not there; there are "
                                + String.join(", ", there.names()),
                        null));
    }

    private static void places(Tx tx, List<HaneulProblemResponse> all) {
        tx.zones().all().stream()
                .filter(zone -> zone.allocationState() != AllocationState.ENABLED)
                .forEach(zone -> all.add(disabled("zone", zone.name())));
        tx.pods().all().stream()
                .filter(pod -> pod.allocationState() != AllocationState.ENABLED)
                .forEach(pod -> all.add(disabled("pod", pod.name())));
        tx.clusters().all().stream()
                .filter(cluster -> !cluster.managed() || cluster.allocationState() != AllocationState.ENABLED)
                .forEach(cluster -> all.add(
                        cluster.managed()
                                ? disabled("cluster", cluster.name())
                                : problem("cluster", cluster.name(), "is not managed", null)));
    }

    private static HaneulProblemResponse disabled(String kind, String name) {
        return problem(kind, name, "is disabled; nothing new is placed there", null);
    }

    private void hosts(List<HaneulProblemResponse> all) {
        for (HostView host : hosts.known()) {
            String where = host.name() + " in zone " + host.zoneName();
            if (host.state() != HostState.UP) {
                all.add(problem("host", where, "is " + host.state().wire(), host.disconnected()));
            } else if (host.resourceState() != ResourceState.ENABLED) {
                all.add(problem("host", where, "is " + host.resourceState().wire(), null));
            }
        }
    }

    private static void pools(Tx tx, List<HaneulProblemResponse> all) {
        tx.pools().all().stream()
                .filter(pool -> pool.state() != PoolState.UP)
                .forEach(pool -> all.add(problem(
                        "pool",
                        pool.name() + " in zone " + pool.zoneName(),
                        "is " + pool.state().wire(),
                        null)));
    }
}
