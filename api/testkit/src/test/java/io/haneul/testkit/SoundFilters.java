package io.haneul.testkit;

import static io.haneul.model.FaultKind.CONFLICT;
import static io.haneul.testkit.Specimens.fault;

import io.haneul.model.Fault;
import io.haneul.model.PortRange;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.FilterReport;
import io.haneul.spi.hypervisor.HostFilters;
import io.haneul.spi.hypervisor.HostMaintenance;
import io.haneul.spi.hypervisor.NicFilter;
import io.haneul.spi.hypervisor.NicSpec;
import io.haneul.spi.hypervisor.VmObservation.Power;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Hosts that filter interfaces, and can be taken out of service. */
final class SoundFilters extends SoundMachines implements HostFilters, HostMaintenance {
    final Map<UUID, NicFilter> filters = new LinkedHashMap<>();
    boolean inService = true;
    boolean inMaintenance;

    boolean mayPass(int port) {
        NicSpec nic = only().nics.values().iterator().next();
        NicFilter filter = filters.get(nic.id());
        if (filter == null) {
            return !nic.filtered();
        }
        return filter.ingress().stream()
                .anyMatch(rule -> rule.traffic().ports().equals(Optional.of(PortRange.of(port))));
    }

    /** A filter that nobody asked for. */
    void stray() {
        NicSpec nic = SPEC.nics().get(0);
        filters.put(
                nic.id(),
                new NicFilter(nic.id(), SPEC.vm(), 1, nic.mac(), List.of(), false, List.of(), Optional.empty()));
    }

    void openAll() {
        filters.clear();
        only().nics.replaceAll((id, nic) -> nic(1, nic.segment()));
    }

    @Override
    public synchronized FilterReport ensureFilters(Call call, Target target, List<NicFilter> wanted)
            throws InterruptedException {
        enter();
        Map<UUID, Long> revisions = new LinkedHashMap<>();
        for (NicFilter filter : wanted) {
            filters.merge(filter.nic(), filter, (old, fresh) -> old.revision() > fresh.revision() ? old : fresh);
            revisions.put(filter.nic(), filters.get(filter.nic()).revision());
        }
        return new FilterReport(revisions, List.of());
    }

    @Override
    public synchronized void ensureFiltersAbsent(Call call, Target target, Set<UUID> nics) throws InterruptedException {
        enter();
        filters.keySet().removeAll(nics);
    }

    @Override
    public synchronized Map<UUID, Long> observeFilters(Call call, Target target) {
        Map<UUID, Long> revisions = new LinkedHashMap<>();
        filters.forEach((nic, filter) -> revisions.put(nic, filter.revision()));
        return revisions;
    }

    @Override
    public synchronized Optional<String> ensureSpared(Call call, Target target) throws InterruptedException {
        enter();
        inService = false;
        return Optional.empty();
    }

    @Override
    public synchronized void ensureInMaintenance(Call call, Target target) throws Fault, InterruptedException {
        enter();
        if (at(target).values().stream().anyMatch(vm -> vm.power == Power.RUNNING)) {
            throw fault(CONFLICT);
        }
        inService = false;
        inMaintenance = true;
    }

    @Override
    public synchronized void ensureInService(Call call, Target target) throws InterruptedException {
        enter();
        inService = true;
        inMaintenance = false;
    }
}
