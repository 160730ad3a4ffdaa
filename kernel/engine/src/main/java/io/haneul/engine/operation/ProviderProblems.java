package io.haneul.engine.operation;

import static io.haneul.engine.operation.Problems.problem;

import io.haneul.commands.operation.HaneulProblemResponse;
import io.haneul.engine.core.CoreSettings;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Plugins;
import io.haneul.engine.core.Setting.Scope;
import io.haneul.engine.infrastructure.Infrastructure;
import io.haneul.engine.placement.Allocators;
import io.haneul.engine.plugin.PluginCommands;
import io.haneul.engine.provider.Health;
import io.haneul.engine.provider.Providers;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.AllocationState;
import io.haneul.store.infrastructure.HostView;
import io.haneul.store.infrastructure.PoolView;
import io.haneul.store.infrastructure.ServiceProviderFilter;
import io.haneul.store.infrastructure.ServiceProviderRow;
import io.haneul.store.infrastructure.ZoneRow;
import io.haneul.store.query.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Providers that something needs and that are not there, that hang, or that bring commands which cannot be taken. */
final class ProviderProblems {
    private static final Page MOST = new Page(0, 1000);

    private final Kernel kernel;
    private final Plugins plugins;
    private final Infrastructure infrastructure;
    private final PluginCommands commands;

    ProviderProblems(Kernel kernel, Infrastructure infrastructure, PluginCommands commands) {
        this.kernel = kernel;
        this.plugins = kernel.plugins();
        this.infrastructure = infrastructure;
        this.commands = commands;
    }

    void in(Tx tx, List<HaneulProblemResponse> all) {
        needed(tx, all);
        plugins.all().stream()
                .flatMap(role -> role.health().stream())
                .filter(one -> one.calls().zombies() > 0)
                .forEach(one -> all.add(zombies(one)));
        commands.refused()
                .forEach((command, reason) ->
                        all.add(problem("command", "of handler " + command, "was not taken: " + reason, null)));
        chains(tx, all);
    }

    private void needed(Tx tx, List<HaneulProblemResponse> all) {
        missing(plugins.hypervisors(), infrastructure.hosts().known().stream().map(HostView::provider))
                .forEach((name, count) -> all.add(absent("hypervisor " + name, count, "host")));
        missing(plugins.fencing(), infrastructure.fences().named().stream())
                .forEach((name, count) -> all.add(absent("fencing " + name, count, "host")));
        missing(plugins.storage(), tx.pools().all().stream().map(PoolView::provider))
                .forEach((name, count) -> all.add(absent("storage " + name, count, "pool")));
        ServiceProviderFilter enabled = new ServiceProviderFilter(null, null, null, AllocationState.ENABLED);
        missing(
                        plugins.networks(),
                        tx.serviceProviders().page(enabled, MOST).stream().map(ServiceProviderRow::name))
                .forEach((name, count) -> all.add(absent("network " + name, count, "physical network")));
    }

    /** {@return those of the names that are not there, and how often each is named} */
    private static Map<String, Long> missing(Providers<?> there, Stream<String> names) {
        return names.filter(name -> !there.has(name))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    }

    private static HaneulProblemResponse absent(String provider, long count, String who) {
        String need = count == 1 ? "1 " + who + " needs it" : count + " " + who + "s need it";
        return problem("provider", provider, "is not there; " + need, null);
    }

    private static HaneulProblemResponse zombies(Health one) {
        return problem(
                "provider",
                one.role() + " " + one.name(),
                one.calls().zombies() + " calls have not returned although nobody waits for them any more",
                one.calls().lastFault().map(Health.LastFault::date).orElse(null));
    }

    private void chains(Tx tx, List<HaneulProblemResponse> all) {
        List<ZoneRow> zones = tx.zones().all();
        chain(CoreSettings.HOST_ALLOCATORS, plugins.hostAllocators(), zones, all);
        chain(CoreSettings.POOL_ALLOCATORS, plugins.poolAllocators(), zones, all);
    }

    private void chain(String setting, Providers<?> there, List<ZoneRow> zones, List<HaneulProblemResponse> all) {
        unknown(setting, kernel.settings().textOf(setting), there).ifPresent(all::add);
        for (ZoneRow zone : zones) {
            kernel.settings()
                    .at(Scope.ZONE, zone.id())
                    .own(setting)
                    .flatMap(value -> unknown(setting + " of zone " + zone.name(), value, there))
                    .ifPresent(all::add);
        }
    }

    private static Optional<HaneulProblemResponse> unknown(String name, String value, Providers<?> there) {
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
}
