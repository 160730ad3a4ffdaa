package io.haneul.testkit;

import io.haneul.model.FaultKind;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.FilterReport;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.VmSpec;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contracts of what concerns a whole host. */
class FiltersContractTest {
    @TestFactory
    Stream<DynamicTest> filters() {
        WrongVerbs<SoundFilters> wrong = new WrongVerbs<>();
        changing(wrong);
        superseding(wrong);
        meeting(wrong);
        return Proof.of(HostFiltersContract.class, SoundFilters::new, Filters::new, wrong);
    }

    private static void changing(WrongVerbs<SoundFilters> wrong) {
        wrong.converging("filtering an interface", "ensureFilters", s -> s.filters.clear())
                .accident("filtering an interface", "ensureFilters", s -> s.filters.clear())
                .converging("removing a filter", "ensureFiltersAbsent", SoundFilters::stray)
                .accident("removing a filter", "ensureFiltersAbsent", SoundFilters::stray)
                .answering(
                        "the revision in force is reported",
                        "ensureFilters",
                        FilterReport.class,
                        r -> new FilterReport(Map.of(), r.refused()))
                .answering(
                        "a sound filter has no rule refused",
                        "ensureFilters",
                        FilterReport.class,
                        r -> new FilterReport(
                                r.revisions(),
                                List.of(new FilterReport.RefusedRule(new UUID(1, 1), new UUID(1, 2), "no"))));
    }

    private static void superseding(WrongVerbs<SoundFilters> wrong) {
        wrong.bent("an older filter is no fault", "ensureFilters", turn -> {
                    if (turn.epoch() == 4) {
                        throw Specimens.fault(FaultKind.CONFLICT);
                    }
                    return turn.go();
                })
                .bent("who brings an older filter is told that a newer one is there", "ensureFilters", turn -> {
                    Object answer = turn.go();
                    return turn.epoch() == 4 ? new FilterReport(Map.of(), List.of()) : answer;
                })
                .bent("an older filter leaves the newer one in force", "ensureFilters", turn -> {
                    Object answer = turn.go();
                    if (turn.epoch() == 4) {
                        turn.sound().filters.clear();
                    }
                    return answer;
                })
                .bent(
                        "a newer filter takes the older one's place",
                        "ensureFilters",
                        turn -> turn.epoch() == 6 ? new FilterReport(Map.of(), List.of()) : turn.go())
                .bent("the revision in force is observed", "observeFilters", turn -> Map.of());
    }

    private static void meeting(WrongVerbs<SoundFilters> wrong) {
        wrong.failingAt("a filter can be there before its machine", "ensureFilters", 2)
                .spoiling("a machine starts behind its filter", "ensureRunning", SoundFilters::openAll)
                .spoilingAt(
                        "nothing reaches a filtered interface without a filter",
                        "ensureFiltersAbsent",
                        3,
                        SoundFilters::openAll)
                .bent("filters come several at a time", "ensureFilters", turn -> {
                    if (((List<?>) turn.args().get(2)).size() > 1) {
                        throw Specimens.fault(FaultKind.INVALID);
                    }
                    return turn.go();
                })
                .spoilingAt("removing one filter leaves the others", "ensureFiltersAbsent", 3, s -> s.filters.clear());
    }

    @TestFactory
    Stream<DynamicTest> maintenance() {
        WrongVerbs<SoundFilters> wrong = new WrongVerbs<>();
        wrong.converging("sparing a host", "ensureSpared", s -> s.inService = true)
                .converging("bringing a host into maintenance", "ensureInMaintenance", s -> s.inMaintenance = false)
                .converging("bringing a host back into service", "ensureInService", s -> s.inService = false)
                .tolerated("maintenance of a host on which machines run is CONFLICT", "ensureInMaintenance")
                .spoilingAt("machines run on while their host is spared", "ensureSpared", 1, SoundFilters::stopAll);
        return Proof.of(HostMaintenanceContract.class, SoundFilters::new, Maintenance::new, wrong);
    }

    private static final class Filters extends HostFiltersContract {
        private final Bent<SoundFilters> bent;

        Filters(Bent<SoundFilters> bent) {
            this.bent = bent;
        }

        @Override
        protected HypervisorDriver driver() {
            return bent.as(HypervisorDriver.class);
        }

        @Override
        protected Target host() {
            return SoundMachines.HOST;
        }

        @Override
        protected VmSpec machine() {
            return SoundMachines.SPEC;
        }

        @Override
        protected void vanish(UUID nic) {
            bent.sound().filters.remove(nic);
        }

        @Override
        protected boolean mayPass(int port) {
            return bent.sound().mayPass(port);
        }
    }

    private static final class Maintenance extends HostMaintenanceContract {
        private final Bent<SoundFilters> bent;

        Maintenance(Bent<SoundFilters> bent) {
            this.bent = bent;
        }

        @Override
        protected HypervisorDriver driver() {
            return bent.as(HypervisorDriver.class);
        }

        @Override
        protected Target host() {
            return SoundMachines.HOST;
        }

        @Override
        protected VmSpec machine() {
            return SoundMachines.SPEC;
        }

        @Override
        protected boolean isInMaintenance() {
            return bent.sound().inMaintenance;
        }

        @Override
        protected boolean isInService() {
            return bent.sound().inService;
        }
    }
}
