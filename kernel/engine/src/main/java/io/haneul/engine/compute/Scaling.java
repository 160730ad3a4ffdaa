package io.haneul.engine.compute;

import io.haneul.commands.compute.ChangeServiceForVirtualMachine;
import io.haneul.commands.compute.ScaleVirtualMachine;
import io.haneul.commands.compute.UserVmResponse;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.compute.Lifecycle.Wisher;
import io.haneul.engine.compute.VmLife.Wish;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Limits;
import io.haneul.engine.core.Limits.Resource;
import io.haneul.model.HostId;
import io.haneul.model.JobId;
import io.haneul.model.ServiceOfferingId;
import io.haneul.store.Tx;
import io.haneul.store.catalog.ServiceOfferingRow;
import io.haneul.store.catalog.TemplateRow;
import io.haneul.store.compute.VmDetailRow;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives machines other offerings: a stopped one any, a running one a larger one. */
final class Scaling {
    private final Kernel kernel;
    private final Parts parts;
    private final ScaleVm script;
    private final DefineVm done;
    private final VmViews views;

    Scaling(Kernel kernel, Parts parts, ScaleVm script, DefineVm done) {
        this.kernel = kernel;
        this.parts = parts;
        this.script = script;
        this.done = done;
        this.views = new VmViews();
    }

    void register() {
        kernel.jobs().register(script);
        kernel.commands().single(ChangeServiceForVirtualMachine.class, this::change);
        kernel.commands().on(ScaleVirtualMachine.class, this::scale);
    }

    /** An offering somebody wants for a machine. */
    private record Wanted(ServiceOfferingId offering, Map<String, String> details) {}

    private UserVmResponse change(Request<ChangeServiceForVirtualMachine> request) {
        ChangeServiceForVirtualMachine command = request.command();
        return kernel.store().inTransaction(tx -> {
            VmRow vm = Lifecycle.machine(tx, command.id().value());
            Wish.RESIZE.require(vm);
            VmSnapshotCommands.requireNone(tx, vm);
            ScaleBaton.Sizes to = sizes(tx, vm, new Wanted(command.serviceOfferingId(), command.details()));
            give(tx, vm, to);
            Events.completed(tx, ScaleBaton.EVENT, VmCommands.told(request.caller(), vm), Machines.resource(vm));
            return views.one(tx, request.caller(), vm.id()).orElseThrow();
        });
    }

    private Answer scale(Request<ScaleVirtualMachine> request) {
        ScaleVirtualMachine command = request.command();
        Wisher wisher = Wisher.of(request.caller(), "scaleVirtualMachine", ScaleBaton.EVENT);
        return new Answer.Accepted(
                kernel.store().inTransaction(tx -> {
                    VmRow vm = Lifecycle.machine(tx, command.id().value());
                    Wish.SCALE.require(vm);
                    VmSnapshotCommands.requireNone(tx, vm);
                    ScaleBaton.Sizes to = sizes(tx, vm, new Wanted(command.serviceOfferingId(), command.details()));
                    ScaleBaton.Sizes before = before(tx, vm);
                    Events.Owner told = wisher.telling(vm);
                    JobId job;
                    if (vm.state() == VmState.RUNNING) {
                        requireLarger(tx, vm, to);
                        ScaleBaton baton = new ScaleBaton(vm.id(), before, told);
                        job = kernel.jobs().admit(tx, Lifecycle.admission(vm, script, baton, wisher));
                    } else {
                        VmBaton baton = new VmBaton(vm.id(), false, false, wisher.event(), told);
                        job = kernel.jobs().admit(tx, Lifecycle.admission(vm, done, baton, wisher));
                        Events.completed(tx, wisher.event(), told, Machines.resource(vm));
                    }
                    give(tx, vm, to);
                    tx.vms().worked(vm.id(), job);
                    return job;
                }),
                Optional.empty());
    }

    private static ScaleBaton.Sizes sizes(Tx tx, VmRow vm, Wanted wanted) {
        ServiceOfferingRow offering = tx.serviceOfferings()
                .find(wanted.offering())
                .filter(found -> !found.isSystem())
                .orElseThrow(() -> Refusal.reference("serviceofferingid", wanted.offering()));
        Size size = Size.of(offering, wanted.details());
        boolean same = wanted.offering().equals(vm.serviceOfferingId())
                && size.cores() == vm.cores()
                && size.speedMhz() == vm.speedMhz()
                && size.memoryMib() == vm.memoryMib();
        if (same) {
            throw Refusal.parameter("serviceofferingid", "is what the virtual machine has");
        }
        Optional<ServiceOfferingRow> now = Optional.ofNullable(vm.serviceOfferingId())
                .flatMap(id -> tx.serviceOfferings().find(id));
        if (now.isPresent() && now.get().localStorage() != offering.localStorage()) {
            throw Refusal.parameter(
                    "serviceofferingid", "has another storage type than that of the virtual machine's disks");
        }
        return new ScaleBaton.Sizes(
                offering.id(), size.cores(), size.speedMhz(), size.memoryMib(), offering.offerHa(), size.details());
    }

    private static ScaleBaton.Sizes before(Tx tx, VmRow vm) {
        Map<String, String> details = tx.vms().details(List.of(vm.id())).stream()
                .filter(detail -> Size.NAMES.contains(detail.name()))
                .collect(Collectors.toMap(VmDetailRow::name, VmDetailRow::value));
        return new ScaleBaton.Sizes(
                Objects.requireNonNull(vm.serviceOfferingId()),
                vm.cores(),
                vm.speedMhz(),
                vm.memoryMib(),
                vm.ha(),
                details);
    }

    private void requireLarger(Tx tx, VmRow vm, ScaleBaton.Sizes to) {
        if (to.cores() < vm.cores() || to.speedMhz() < vm.speedMhz() || to.memoryMib() < vm.memoryMib()) {
            throw Refusal.parameter(
                    "serviceofferingid", "has less of something: a virtual machine that runs is only made larger");
        }
        if (!isScalable(tx, vm)) {
            throw Refusal.parameter("id", "the virtual machine is not dynamically scalable: stop it first");
        }
        Set<String> tags = tx.serviceOfferings()
                .find(to.offering())
                .map(row -> Wants.split(row.hostTags()))
                .orElseGet(Set::of);
        boolean fits = parts.hosts()
                .index()
                .host(Objects.requireNonNull(vm.hostId()))
                .filter(host -> host.tags().containsAll(tags))
                .isPresent();
        if (!fits) {
            throw Refusal.parameter(
                    "serviceofferingid", "wants host tags " + tags + " that the virtual machine's host lacks");
        }
    }

    private static boolean isScalable(Tx tx, VmRow vm) {
        Boolean own = vm.scalable();
        return own != null
                ? own
                : Optional.ofNullable(vm.templateId())
                        .flatMap(id -> tx.templates().find(id))
                        .filter(TemplateRow::isDynamicallyScalable)
                        .isPresent();
    }

    /** Gives a machine its new size within the limits of its owner. */
    private void give(Tx tx, VmRow vm, ScaleBaton.Sizes to) {
        resize(tx, parts, vm, to);
        Map<Resource, Long> more = new EnumMap<>(Resource.class);
        if (to.cores() > vm.cores()) {
            more.put(Resource.CPU, (long) to.cores() - vm.cores());
        }
        if (to.memoryMib() > vm.memoryMib()) {
            more.put(Resource.MEMORY, (long) to.memoryMib() - vm.memoryMib());
        }
        if (!more.isEmpty()) {
            Limits.require(tx, vm.accountId(), vm.domainId(), more);
        }
        Guests.describe(tx, parts.networks(), vm.withServiceOfferingId(to.offering()));
    }

    /** Writes a size down, and takes from the host that the machine is on what it has more, or gives it back. */
    static void resize(Tx tx, Parts parts, VmRow vm, ScaleBaton.Sizes to) {
        VmRow sized = vm.withServiceOfferingId(to.offering())
                .withCores(to.cores())
                .withSpeedMhz(to.speedMhz())
                .withMemoryMib(to.memoryMib())
                .withHa(to.ha())
                .withUpdated(tx.now());
        if (tx.vms().resize(sized) == 0) {
            throw new Refusal(ApiCode.IN_USE, "Virtual machine " + vm.id() + " is being changed by another call");
        }
        Size.NAMES.forEach(name -> tx.vms().deleteDetail(vm.id(), name));
        to.details().forEach((name, value) -> tx.vms().insertDetail(vm.id(), name, value));
        HostId host = vm.hostId();
        if (host == null) {
            return;
        }
        long mhz = to.mhz() - vm.mhz();
        long bytes = to.memoryBytes() - vm.memoryBytes();
        if (tx.hosts().rescale(host, mhz, bytes) == 0) {
            throw new Refusal(
                    ApiCode.INSUFFICIENT_CAPACITY, "The host of virtual machine " + vm.id() + " has no room for more");
        }
        tx.afterCommit(() -> {
            parts.hosts().index().gaveHost(host, vm.accountId(), vm.mhz(), vm.memoryBytes());
            parts.hosts().index().tookHost(host, vm.accountId(), to.mhz(), to.memoryBytes());
        });
    }
}
