package io.haneul.engine.operation;

import io.haneul.commands.operation.ExplainHaneulVirtualMachine;
import io.haneul.commands.operation.HaneulExplanationResponse;
import io.haneul.commands.operation.HaneulExplanationResponseBuilder;
import io.haneul.commands.operation.HaneulTransitionResponse;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Wire;
import io.haneul.engine.infrastructure.HostIndex;
import io.haneul.engine.infrastructure.Hosts;
import io.haneul.jobs.History;
import io.haneul.model.HostId;
import io.haneul.model.Id;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmRow;
import io.haneul.store.event.EventFilterBuilder;
import io.haneul.store.event.EventView;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobWatchFilter;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says why a machine is as it is, from what was written down when it became so. */
final class Explanations {
    private static final Page LATEST_JOBS = new Page(0, 5);
    private static final Page LATEST_EVENTS = new Page(0, 10);
    /** The script that places machines; what it decided stands in the history of its jobs. */
    private static final String START = "start-vm";

    private final Kernel kernel;
    private final Hosts hosts;
    private final JobFaces faces;

    Explanations(Kernel kernel, Hosts hosts, JobFaces faces) {
        this.kernel = kernel;
        this.hosts = hosts;
        this.faces = faces;
    }

    void register() {
        kernel.commands().single(ExplainHaneulVirtualMachine.class, this::explain);
    }

    private HaneulExplanationResponse explain(Request<ExplainHaneulVirtualMachine> request) {
        ExplainHaneulVirtualMachine wanted = request.command();
        List<UUID> ids = Stream.of(wanted.virtualMachineId(), wanted.routerId())
                .flatMap(Optional::stream)
                .map(Id::value)
                .toList();
        if (ids.size() != 1) {
            throw Refusal.parameter("virtualmachineid", "or routerid is to be given, one of them");
        }
        return kernel.store()
                .read(tx -> tx.vms().find(ids.get(0)).map(vm -> of(tx, vm)))
                .orElseThrow(() -> Refusal.reference("virtualmachineid", ids.get(0)));
    }

    private HaneulExplanationResponse of(Tx tx, VmRow vm) {
        List<JobRow> jobs = tx.jobWatch().page(new JobWatchFilter(List.of(), null, vm.id()), LATEST_JOBS);
        Optional<History.Entry> placed = tx.jobWatch()
                .latest(vm.id(), START)
                .flatMap(job -> kernel.jobs().history(job).entries().stream()
                        .filter(entry -> entry.note().isPresent())
                        .max(Comparator.comparing(History.Entry::begun)));
        return HaneulExplanationResponseBuilder.builder()
                .id(vm.id())
                .name(vm.displayName())
                .instanceName(vm.instanceName())
                .state(vm.state().wire())
                .since(Wire.date(vm.updated()))
                .reason(vm.reason())
                .hostName(host(vm.hostId()))
                .lastHostName(host(vm.lastHostId()))
                .placed(placed.map(entry -> Wire.date(entry.begun())).orElse(null))
                .placement(placed.flatMap(History.Entry::note)
                        .map(note -> note.lines().toList())
                        .orElseGet(List::of))
                .jobs(jobs.stream().map(faces::whole).toList())
                .transitions(events(tx, vm.id()))
                .build();
    }

    private @Nullable String host(@Nullable HostId id) {
        return id == null
                ? null
                : hosts.index().host(id).map(HostIndex.Host::name).orElseGet(() -> id + " (gone)");
    }

    private static List<HaneulTransitionResponse> events(Tx tx, UUID vm) {
        return tx
                .events()
                .page(
                        Visibility.everything(),
                        EventFilterBuilder.builder().resourceId(vm).build(),
                        LATEST_EVENTS)
                .stream()
                .map(Explanations::face)
                .toList();
    }

    private static HaneulTransitionResponse face(EventView event) {
        return new HaneulTransitionResponse(
                Wire.date(event.created()), event.type(), event.state(), event.level(), event.description());
    }
}
