package io.haneul.testkit;

import io.haneul.model.Cidr;
import io.haneul.model.Fault;
import io.haneul.model.MacAddress;
import io.haneul.model.PortRange;
import io.haneul.spi.VmRef;
import io.haneul.spi.hypervisor.FilterReport;
import io.haneul.spi.hypervisor.FilterRule;
import io.haneul.spi.hypervisor.HostFilters;
import io.haneul.spi.hypervisor.NicFilter;
import io.haneul.spi.hypervisor.NicSpec;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.network.Traffic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link HostFilters} keeps to. */
public abstract class HostFiltersContract extends MachineContract {
    /** Removes the filter of an interface with the host's own tools. */
    protected abstract void vanish(UUID nic) throws Exception;

    /** {@return whether TCP to this port may reach the machine's interface now, seen by the host's own means} */
    protected abstract boolean mayPass(int port) throws Exception;

    private HostFilters filters() {
        return ability(HostFilters.class);
    }

    private static NicFilter filter(VmSpec spec, long revision, int port) {
        NicSpec nic = spec.nics().get(0);
        FilterRule rule =
                new FilterRule(new UUID(6, port), Traffic.tcp(PortRange.of(port)), List.of(Cidr.parse("0.0.0.0/0")));
        return new NicFilter(
                nic.id(),
                spec.vm(),
                revision,
                nic.mac(),
                nic.address().map(List::of).orElse(List.of()),
                false,
                List.of(rule),
                Optional.empty());
    }

    private FilterReport put(VmSpec spec, long revision, int port) throws Fault, InterruptedException {
        return filters().ensureFilters(Calls.of(revision), host(), List.of(filter(spec, revision, port)));
    }

    private void none(long epoch) throws Exception {
        run(epoch);
        filters().ensureFiltersAbsent(Calls.of(epoch), host(), Set.of(nic()));
    }

    private void one(long epoch) throws Exception {
        none(epoch);
        put(machine(), epoch, 443);
    }

    private UUID nic() throws Exception {
        return machine().nics().get(0).id();
    }

    private Optional<Long> revision() throws Exception {
        return Optional.ofNullable(
                filters().observeFilters(Calls.first(), host()).get(nic()));
    }

    @Override
    List<ConvergingVerb> verbs() throws Exception {
        VmSpec spec = machine();
        UUID nic = nic();
        return List.of(
                ConvergingVerb.of(
                                "filtering an interface",
                                this::none,
                                e -> put(spec, e, 80),
                                () -> revision().isPresent() && mayPass(80) && !mayPass(443))
                        .undoneBy(() -> vanish(nic)),
                ConvergingVerb.of(
                                "removing a filter",
                                this::one,
                                e -> filters().ensureFiltersAbsent(Calls.of(e), host(), Set.of(nic)),
                                () -> revision().isEmpty())
                        .undoneBy(() -> put(spec, Long.MAX_VALUE / 2, 80)));
    }

    @Override
    List<RefusedVerb> refusals() {
        return List.of();
    }

    @Test
    void keepsTheNewestRevision() throws Exception {
        none(1);
        VmSpec spec = machine();
        FilterReport first = put(spec, 5, 80);
        claims.that(
                "the revision in force is reported", first.revisions().equals(Map.of(nic(), 5L)), first.revisions());
        claims.that("a sound filter has no rule refused", first.refused().isEmpty(), first.refused());
        FilterReport older = claims.done("an older filter is no fault", () -> put(spec, 4, 443));
        claims.that(
                "who brings an older filter is told that a newer one is there",
                older.revisions().equals(Map.of(nic(), 5L)),
                older.revisions());
        claims.that("an older filter leaves the newer one in force", mayPass(80) && !mayPass(443));
        put(spec, 6, 443);
        claims.that("a newer filter takes the older one's place", mayPass(443) && !mayPass(80));
        claims.that("the revision in force is observed", revision().equals(Optional.of(6L)), revision());
    }

    @Test
    void isThereBeforeTheMachine() throws Exception {
        none(1);
        remove(1);
        VmSpec spec = machine();
        claims.done("a filter can be there before its machine", () -> put(spec, 2, 80));
        NicSpec nic = spec.nics().get(0);
        driver().ensureRunning(
                        Calls.of(2),
                        host(),
                        new VmSpec(
                                spec.vm(),
                                spec.cores(),
                                spec.speed(),
                                spec.memory(),
                                spec.guest(),
                                spec.disks(),
                                List.of(new NicSpec(
                                        nic.id(),
                                        nic.device(),
                                        nic.mac(),
                                        nic.address(),
                                        nic.segment(),
                                        nic.rate(),
                                        true))));
        claims.that("a machine starts behind its filter", mayPass(80) && !mayPass(443));
        filters().ensureFiltersAbsent(Calls.of(3), host(), Set.of(nic.id()));
        claims.that("nothing reaches a filtered interface without a filter", !mayPass(80) && !mayPass(443));
    }

    @Test
    void leavesOthersAlone() throws Exception {
        one(1);
        NicFilter mine = filter(machine(), 2, 80);
        NicFilter other = new NicFilter(
                new UUID(6, 6),
                new VmRef(new UUID(6, 7), "i-6-7-VM", Optional.empty()),
                2,
                new MacAddress("02:00:00:00:06:06"),
                List.of(),
                false,
                List.of(),
                Optional.of(List.of()));
        claims.done("filters come several at a time", () -> filters()
                .ensureFilters(Calls.of(2), host(), List.of(mine, other)));
        filters().ensureFiltersAbsent(Calls.of(3), host(), Set.of(other.nic()));
        claims.that("removing one filter leaves the others", revision().equals(Optional.of(2L)), revision());
    }
}
