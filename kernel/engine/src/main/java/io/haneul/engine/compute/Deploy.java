package io.haneul.engine.compute;

import io.haneul.commands.compute.DeployVirtualMachine;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.compute.StartBaton.Pin;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Limits;
import io.haneul.engine.core.Listing;
import io.haneul.engine.security.SecurityGroups;
import io.haneul.jobs.Admission;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.model.JobId;
import io.haneul.model.NetworkId;
import io.haneul.model.VolumeId;
import io.haneul.model.ZoneId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.catalog.DiskOfferingRow;
import io.haneul.store.catalog.ServiceOfferingRow;
import io.haneul.store.catalog.TemplateRow;
import io.haneul.store.compute.VmKind;
import io.haneul.store.compute.VmPasswordRow;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmRowBuilder;
import io.haneul.store.compute.VmState;
import io.haneul.store.compute.VolumeRow;
import io.haneul.store.compute.VolumeRowBuilder;
import io.haneul.store.compute.VolumeState;
import io.haneul.store.identity.OwnerRow;
import io.haneul.store.infrastructure.AllocationState;
import io.haneul.store.infrastructure.ZoneView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes machines: all that defines one (its row, interfaces with their addresses, volumes, what its guest is told) and the job
 * that starts it come to be in one transaction.
 */
final class Deploy {
    private static final String EVENT = "VM.CREATE";

    private final Kernel kernel;
    private final Parts parts;
    private final Script<StartBaton> start;
    private final Script<VmBaton> rest;
    private final GuestPasswords passwords;

    /**
     * The jobs that deployments end in.
     *
     * @param start of a machine that is started at once
     * @param rest  of one that is not: there is nothing left to do for the job the caller is told of
     */
    record Scripts(Script<StartBaton> start, Script<VmBaton> rest) {}

    Deploy(Kernel kernel, Parts parts, Scripts scripts, GuestPasswords passwords) {
        this.kernel = kernel;
        this.parts = parts;
        this.start = scripts.start();
        this.rest = scripts.rest();
        this.passwords = passwords;
    }

    /** What was chosen for a machine, each thing found and fit. */
    private record Choice(
            OwnerRow owner,
            ZoneView zone,
            ServiceOfferingRow offering,
            Size size,
            TemplateRow template,
            Optional<DiskOfferingRow> disk,
            List<ChosenNetworks.Wire> nics,
            Accessories accessories,
            Pin pin) {}

    Answer deploy(Request<DeployVirtualMachine> request) {
        DeployVirtualMachine command = request.command();
        Pin pin = new Pin(command.podId(), command.clusterId(), command.hostId());
        Lifecycle.requireAdminOf(request.caller(), pin);
        command.name().ifPresent(HostNames::require);
        UUID id = NewIds.next();
        JobId job = kernel.store().inTransaction(tx -> {
            Choice choice = choose(tx, request, pin);
            return make(tx, request, id, choice);
        });
        return new Answer.Accepted(job, Optional.of(id));
    }

    private Choice choose(Tx tx, Request<DeployVirtualMachine> request, Pin pin) {
        DeployVirtualMachine command = request.command();
        OwnerRow owner = Listing.owner(tx, request.caller(), command.owner());
        ServiceOfferingRow offering = request.seen()
                .find(ServiceOfferingRow.class, command.serviceOfferingId().value())
                .filter(found -> !found.isSystem())
                .orElseThrow(() -> Refusal.reference("serviceofferingid", command.serviceOfferingId()));
        TemplateRow template = tx.templates()
                .readyIn(command.templateId(), command.zoneId())
                .orElseThrow(() -> Refusal.parameter(
                        "templateid",
                        "template " + command.templateId()
                                + " is not ready in the zone: it has no content there, or no cluster of its"
                                + " hypervisor"));
        command.hypervisor()
                .filter(wanted -> !wanted.equalsIgnoreCase(template.hypervisor().name()))
                .ifPresent(wanted -> {
                    throw Refusal.parameter("hypervisor", "the template is for " + template.hypervisor());
                });
        ZoneView zone = open(request);
        Optional<DiskOfferingRow> disk = command.diskOfferingId()
                .map(wanted ->
                        tx.diskOfferings().find(wanted).orElseThrow(() -> Refusal.reference("diskofferingid", wanted)));
        return new Choice(
                owner,
                zone,
                offering,
                Size.of(offering, command.details()),
                template,
                disk,
                ChosenNetworks.of(tx, request, owner),
                Accessories.of(
                        tx,
                        command,
                        new Accessories.Ordered(
                                owner, template, kernel.settings().longOf(ComputeSettings.LONGEST_USER_DATA))),
                pin);
    }

    private static ZoneView open(Request<DeployVirtualMachine> request) {
        ZoneId id = request.command().zoneId();
        ZoneView zone =
                request.seen().find(ZoneView.class, id.value()).orElseThrow(() -> Refusal.reference("zoneid", id));
        if (zone.allocationState() != AllocationState.ENABLED
                && !request.caller().isRootAdmin()) {
            throw new Refusal(ApiCode.ACCOUNT, "Zone " + id + " is disabled; nothing new is placed there");
        }
        return zone;
    }

    private JobId make(Tx tx, Request<DeployVirtualMachine> request, UUID id, Choice choice) {
        DeployVirtualMachine command = request.command();
        boolean starts = command.startVm().orElse(true);
        VmRow vm = row(tx, request, id, choice);
        for (ChosenNetworks.Wire wire : choice.nics()) {
            NetworkId network = wire.network().id();
            if (tx.vms().nameTaken(vm.name(), network, id)) {
                throw Refusal.parameter("name", "a machine named " + vm.name() + " is in network " + network);
            }
        }
        List<VolumeRow> volumes = volumes(tx, vm, command, choice);
        Run.Origin origin = new Run.Origin(
                request.caller().user(),
                request.caller().account(),
                request.caller().domain(),
                "deployVirtualMachine");
        Events.Owner told = Events.Owner.of(request.caller())
                .tellingTo(choice.owner().accountId(), choice.owner().domainId());
        JobId job = starts
                ? kernel.jobs().admit(tx, admission(vm, start, first(vm, choice, volumes, told), origin))
                : kernel.jobs().admit(tx, admission(vm, rest, new VmBaton(id, false, false, EVENT, told), origin));
        tx.vms().insert(vm.withJobId(job));
        choice.size().details().forEach((name, value) -> tx.vms().insertDetail(id, name, value));
        volumes.forEach(volume -> tx.volumes().insert(volume));
        choice.accessories().store(tx, vm);
        Optional<VmPasswordRow> password = password(command, id, choice, job);
        password.ifPresent(tx.vmPasswords()::put);
        plug(tx, vm, choice, password.map(VmPasswordRow::hash));
        parts.groups()
                .join(
                        tx,
                        vm,
                        choice.nics().stream().map(ChosenNetworks.Wire::network).toList(),
                        new SecurityGroups.Wanted(command.securityGroupIds(), command.securityGroupNames()));
        Events.Stage stage = starts ? Events.Stage.SCHEDULED : Events.Stage.COMPLETED;
        Events.tell(tx, stage, new Events.Happening(EVENT, told, Machines.resource(vm)));
        Limits.require(tx, vm.accountId(), choice.owner().domainPath(), Shares.of(vm, volumes));
        return job;
    }

    private Optional<VmPasswordRow> password(DeployVirtualMachine command, UUID id, Choice choice, JobId job) {
        return choice.accessories().password()
                ? Optional.of(passwords.make(
                        id, command.password(), choice.accessories().rsaKey(), job))
                : Optional.empty();
    }

    private static StartBaton first(VmRow vm, Choice choice, List<VolumeRow> volumes, Events.Owner told) {
        Events.Happening happening = new Events.Happening(EVENT, told, Machines.resource(vm));
        return StartBaton.of(vm, true, choice.pin(), happening)
                .withWant(Optional.of(Wants.of(
                        vm, Optional.of(choice.offering()), choice.accessories().affinity())))
                .withDisks(volumes.stream().map(StartBaton.Disk::of).toList());
    }

    private static <B extends Record> Admission<B> admission(VmRow vm, Script<B> script, B baton, Run.Origin origin) {
        return new Admission<>(
                script,
                baton,
                List.of(Machines.subject(vm.id())),
                true,
                Optional.of(origin),
                Optional.of(new Admission.Instance(Machines.VIRTUAL_MACHINE, vm.id())));
    }

    private static VmRow row(Tx tx, Request<DeployVirtualMachine> request, UUID id, Choice choice) {
        DeployVirtualMachine command = request.command();
        String instanceName = InstanceNames.of("i", id);
        String name = command.name().orElse(instanceName);
        return VmRowBuilder.builder()
                .id(id)
                .kind(VmKind.USER)
                .instanceName(instanceName)
                .name(name)
                .displayName(command.displayName().orElse(name))
                .accountId(choice.owner().accountId())
                .domainId(choice.owner().domainId())
                .userId(request.caller().user())
                .zoneId(command.zoneId())
                .hypervisor(choice.template().hypervisor())
                .templateId(choice.template().id())
                .osTypeId(choice.template().osTypeId())
                .serviceOfferingId(choice.offering().id())
                .cores(choice.size().cores())
                .speedMhz(choice.size().speedMhz())
                .memoryMib(choice.size().memoryMib())
                .ha(choice.offering().offerHa())
                .groupId(choice.accessories().group().orElse(null))
                .display(true)
                .state(command.startVm().orElse(true) ? VmState.STARTING : VmState.STOPPED)
                .created(tx.now())
                .updated(tx.now())
                .build();
    }

    private static List<VolumeRow> volumes(Tx tx, VmRow vm, DeployVirtualMachine command, Choice choice) {
        List<VolumeRow> volumes = new ArrayList<>();
        long root = Size.ofRoot(choice.template(), command.rootDiskSize());
        volumes.add(volume(tx, vm)
                .name("ROOT-" + vm.instanceName())
                .type("ROOT")
                .device(0)
                .templateId(choice.template().id())
                .serviceOfferingId(choice.offering().id())
                .size(root)
                .build());
        choice.disk()
                .ifPresent(disk -> volumes.add(volume(tx, vm)
                        .name("DATA-" + vm.instanceName())
                        .type("DATADISK")
                        .device(1)
                        .diskOfferingId(disk.id())
                        .size(Size.ofDisk(disk, command.size()))
                        .build()));
        return volumes;
    }

    private static VolumeRowBuilder volume(Tx tx, VmRow vm) {
        return VolumeRowBuilder.builder()
                .id(NewIds.of(VolumeId.class))
                .accountId(vm.accountId())
                .domainId(vm.domainId())
                .zoneId(vm.zoneId())
                .hypervisor(vm.hypervisor())
                .vmId(vm.id())
                .state(VolumeState.ALLOCATED)
                .created(tx.now())
                .attached(tx.now());
    }

    private void plug(Tx tx, VmRow vm, Choice choice, Optional<String> passwordHash) {
        Guests.Known told = new Guests.Known(
                vm.state() == VmState.STARTING,
                choice.accessories()
                        .with(Guests.metadata(
                                vm, choice.zone().name(), choice.offering().name())),
                choice.accessories().told().hash(),
                passwordHash);
        for (int device = 0; device < choice.nics().size(); device++) {
            ChosenNetworks.Wire wire = choice.nics().get(device);
            parts.networks().plug(tx, wire.network(), Guests.plug(vm, wire.wish(), device, told));
        }
    }
}
