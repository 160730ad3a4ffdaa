package io.haneul.plugins.simulator;

import io.haneul.model.Chunk;
import io.haneul.model.Fault;
import io.haneul.plugins.simulator.world.FaultRule.Verb;
import io.haneul.plugins.simulator.world.Filter;
import io.haneul.plugins.simulator.world.Picture;
import io.haneul.plugins.simulator.world.Screens;
import io.haneul.plugins.simulator.world.World;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.VmRef;
import io.haneul.spi.fencing.FenceVerdict;
import io.haneul.spi.fencing.Fencing;
import io.haneul.spi.hypervisor.ConsoleAccess;
import io.haneul.spi.hypervisor.ConsoleEndpoint;
import io.haneul.spi.hypervisor.FilterReport;
import io.haneul.spi.hypervisor.HostFilters;
import io.haneul.spi.hypervisor.HostMaintenance;
import io.haneul.spi.hypervisor.HostStatistics;
import io.haneul.spi.hypervisor.HostUsage;
import io.haneul.spi.hypervisor.NicFilter;
import io.haneul.spi.hypervisor.ScreenImage;
import io.haneul.spi.hypervisor.Screenshot;
import io.haneul.spi.hypervisor.VmCounters;
import io.haneul.spi.hypervisor.VmStatistics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The abilities that show and count machines, and that concern a whole host. */
abstract class WatchVerbs extends MoveVerbs
        implements ConsoleAccess, Screenshot, VmStatistics, HostStatistics, HostFilters, HostMaintenance, Fencing {
    WatchVerbs(World world) {
        super(world);
    }

    @Override
    public ConsoleEndpoint ensureConsole(Call call, Target target, VmRef vm) throws Fault, InterruptedException {
        int port = at(target, Verb.ENSURE_CONSOLE, path -> world.screens()
                .serve(watching(path).running(vm.id(), call.epoch().value())));
        return new ConsoleEndpoint(
                ConsoleEndpoint.Transport.TCP,
                "127.0.0.1",
                port,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.now().plus(Screens.VALID));
    }

    @Override
    public ScreenImage screen(Call call, Target target, VmRef vm) throws Fault, InterruptedException {
        return at(
                target,
                Verb.SCREEN,
                path -> new ScreenImage(
                        "image/png",
                        new Chunk(Picture.of(watching(path)
                                .running(vm.id(), call.epoch().value())
                                .id()))));
    }

    @Override
    public List<VmCounters> counters(Call call, Target target) throws Fault, InterruptedException {
        return at(target, Verb.COUNTERS, path -> watching(path).running().stream()
                .map(ExtraTranslator::counters)
                .toList());
    }

    @Override
    public HostUsage usage(Call call, Target target) throws Fault, InterruptedException {
        return at(
                target,
                Verb.USAGE,
                path -> ExtraTranslator.usage(
                        watching(path).facts(), watching(path).running()));
    }

    @Override
    public FilterReport ensureFilters(Call call, Target target, List<NicFilter> filters)
            throws Fault, InterruptedException {
        List<Filter> wanted = filters.stream().map(ExtraTranslator::filter).toList();
        return at(
                target,
                Verb.ENSURE_FILTERS,
                path -> ExtraTranslator.report(watching(path).filter(wanted)));
    }

    @Override
    public void ensureFiltersAbsent(Call call, Target target, Set<UUID> nics) throws Fault, InterruptedException {
        tell(target, Verb.ENSURE_FILTERS_ABSENT, path -> watching(path).unfilter(nics));
    }

    @Override
    public Map<UUID, Long> observeFilters(Call call, Target target) throws Fault, InterruptedException {
        return at(target, Verb.OBSERVE_FILTERS, path -> watching(path).filters());
    }

    @Override
    public Optional<String> ensureSpared(Call call, Target target) throws Fault, InterruptedException {
        tell(target, Verb.ENSURE_SPARED, path -> watching(path).spare());
        return Optional.empty();
    }

    @Override
    public void ensureInMaintenance(Call call, Target target) throws Fault, InterruptedException {
        tell(target, Verb.ENSURE_IN_MAINTENANCE, path -> watching(path).maintain());
    }

    @Override
    public void ensureInService(Call call, Target target) throws Fault, InterruptedException {
        tell(target, Verb.ENSURE_IN_SERVICE, path -> watching(path).serve());
    }

    /** Has no switch for a host's power: a host that died is proven dead, one that lives is not. */
    @Override
    public FenceVerdict ensureFenced(Call call, Target target) throws Fault, InterruptedException {
        return at(
                target,
                Verb.ENSURE_FENCED,
                path -> watching(path).isDead()
                        ? new FenceVerdict.Dead(Instant.now(), "simulated host " + path + " has no power")
                        : new FenceVerdict.NotProven("simulated host " + path + " has power"));
    }
}
