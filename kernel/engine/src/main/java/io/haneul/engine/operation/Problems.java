package io.haneul.engine.operation;

import io.haneul.commands.operation.HaneulProblemResponse;
import io.haneul.commands.operation.ListHaneulProblems;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Callers;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Wire;
import io.haneul.engine.infrastructure.Hosts;
import io.haneul.engine.infrastructure.Infrastructure;
import io.haneul.engine.plugin.PluginCommands;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.AllocationState;
import io.haneul.store.infrastructure.HostState;
import io.haneul.store.infrastructure.HostView;
import io.haneul.store.infrastructure.PoolState;
import io.haneul.store.infrastructure.ResourceState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What keeps the cloud from working: looked for when somebody asks. */
final class Problems {
    private final Kernel kernel;
    private final Hosts hosts;
    private final ProviderProblems providers;
    private final DeliveryProblems deliveries;
    private final JobProblems jobs;

    Problems(Kernel kernel, Infrastructure infrastructure, PluginCommands commands) {
        this.kernel = kernel;
        this.hosts = infrastructure.hosts();
        this.providers = new ProviderProblems(kernel, infrastructure, commands);
        this.deliveries = new DeliveryProblems(kernel);
        this.jobs = new JobProblems(kernel);
    }

    void register() {
        kernel.commands().on(ListHaneulProblems.class, this::list);
    }

    private Answer list(Request<ListHaneulProblems> request) {
        Callers.requireRootAdmin(request.caller());
        List<HaneulProblemResponse> all = new ArrayList<>();
        kernel.store().read(tx -> {
            providers.in(tx, all);
            deliveries.in(tx, all);
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
