package io.haneul.engine.compute;

import io.haneul.commands.Access.Right;
import io.haneul.commands.compute.DeployVirtualMachine;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.ParameterDescriptor.Reference;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.compute.Guests.NicWish;
import io.haneul.engine.compute.StartBaton.Pin;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Limits;
import io.haneul.engine.core.Listing;
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
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmRowBuilder;
import io.haneul.store.compute.VmState;
import io.haneul.store.compute.VolumeRow;
import io.haneul.store.compute.VolumeRowBuilder;
import io.haneul.store.compute.VolumeState;
import io.haneul.store.identity.OwnerRow;
import io.haneul.store.infrastructure.AllocationState;
import io.haneul.store.network.NetworkRow;
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

    /**
     * @param start of a machine that is started at once
     * @param rest  of one that is not: there is nothing left to do for the job the caller is told of
     */
    Deploy(Kernel kernel, Parts parts, Script<StartBaton> start, Script<VmBaton> rest) {
        this.kernel = kernel;
        this.parts = parts;
        this.start = start;
        this.rest = rest;
    }

    /** What was chosen for a machine, each thing found and fit. */
    private record Choice(
            OwnerRow owner,
            ServiceOfferingRow offering,
            Size size,
            TemplateRow template,
            Optional<DiskOfferingRow> disk,
            List<NicWish> nics,
            Pin pin) {}

    Answer deploy(Request<DeployVirtualMachine> request) {
        DeployVirtualMachine command = request.command();
        Pin pin = new Pin(command.podId(), command.clusterId(), command.hostId());
        Lifecycle.requireAdminOf(request.caller(), pin);
        command.name().ifPresent(HostNames::require);
        command.userData().ifPresent(UserData::require);
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
        ServiceOfferingRow offering = tx.serviceOfferings()
                .find(command.serviceOfferingId())
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
        requireOpen(tx, request);
        Optional<DiskOfferingRow> disk = command.diskOfferingId()
                .map(wanted ->
                        tx.diskOfferings().find(wanted).orElseThrow(() -> Refusal.reference("diskofferingid", wanted)));
        return new Choice(
                owner, offering, Size.of(offering, command.details()), template, disk, wires(tx, request, owner), pin);
    }

    private static void requireOpen(Tx tx, Request<DeployVirtualMachine> request) {
        ZoneId zone = request.command().zoneId();
        boolean open = tx.zones()
                .find(zone)
                .map(row -> row.allocationState() == AllocationState.ENABLED)
                .orElse(false);
        if (!open && !request.caller().isRootAdmin()) {
            throw new Refusal(ApiCode.ACCOUNT, "Zone " + zone + " is disabled; nothing new is placed there");
        }
    }

    /** Networks named in a map are checked here, as the others were by the binder; whether the owner may use them, for all. */
    private List<NicWish> wires(Tx tx, Request<DeployVirtualMachine> request, OwnerRow owner) {
        List<NicWish> wishes = NicWishes.of(request.command());
        if (wishes.isEmpty()) {
            throw Refusal.parameter("networkids", "names at least one network");
        }
        List<UUID> ids = wishes.stream().map(wish -> wish.network().value()).toList();
        List<UUID> granted =
                kernel.references().granted(tx, request.caller(), new Reference(NetworkId.class, Right.USE), ids);
        for (UUID id : ids) {
            NetworkRow network = Optional.of(new NetworkId(id))
                    .filter(wanted -> granted.contains(id))
                    .flatMap(wanted -> tx.networks().find(wanted))
                    .orElseThrow(() -> Refusal.reference("networkids", id));
            requireFit(tx, request.command().zoneId(), network, owner);
        }
        return wishes;
    }

    private static void requireFit(Tx tx, ZoneId zone, NetworkRow network, OwnerRow owner) {
        if (!network.zoneId().equals(zone)) {
            throw Refusal.parameter("networkids", "network " + network.id() + " is in another zone");
        }
        boolean theirs =
                switch (network.audience()) {
                    case ACCOUNT -> network.accountId().equals(owner.accountId());
                    case DOMAIN -> isOpenTo(tx, network, owner);
                    case ZONE -> true;
                };
        if (!theirs) {
            throw Refusal.parameter(
                    "networkids", "network " + network.id() + " is not for the account the machine will belong to");
        }
    }

    private static boolean isOpenTo(Tx tx, NetworkRow network, OwnerRow owner) {
        return tx.domains()
                .find(network.domainId())
                .filter(domain -> network.subdomainAccess()
                        ? owner.domainPath().startsWith(domain.path())
                        : owner.domainPath().equals(domain.path()))
                .isPresent();
    }

    private JobId make(Tx tx, Request<DeployVirtualMachine> request, UUID id, Choice choice) {
        DeployVirtualMachine command = request.command();
        boolean starts = command.startVm().orElse(true);
        VmRow vm = row(tx, request, id, choice);
        for (NicWish nic : choice.nics()) {
            if (tx.vms().nameTaken(vm.name(), nic.network(), id)) {
                throw Refusal.parameter("name", "a machine named " + vm.name() + " is in network " + nic.network());
            }
        }
        Run.Origin origin = new Run.Origin(
                request.caller().user(),
                request.caller().account(),
                request.caller().domain(),
                "deployVirtualMachine");
        Events.Owner told = Events.Owner.of(request.caller())
                .tellingTo(choice.owner().accountId(), choice.owner().domainId());
        JobId job = starts
                ? kernel.jobs().admit(tx, admission(vm, start, first(id, choice.pin(), told), origin))
                : kernel.jobs().admit(tx, admission(vm, rest, new VmBaton(id, false, false, EVENT, told), origin));
        tx.vms().insert(vm.withJobId(job));
        choice.size().details().forEach((name, value) -> tx.vms().insertDetail(id, name, value));
        command.userData().filter(text -> !text.isEmpty()).ifPresent(text -> tx.vms()
                .putUserData(id, text));
        List<VolumeRow> volumes = volumes(tx, vm, command, choice);
        volumes.forEach(volume -> tx.volumes().insert(volume));
        plug(tx, vm, command, choice.nics());
        Events.Stage stage = starts ? Events.Stage.SCHEDULED : Events.Stage.COMPLETED;
        Events.tell(tx, stage, new Events.Happening(EVENT, told, Machines.resource(vm)));
        Limits.require(tx, vm.accountId(), choice.owner().domainPath(), Shares.of(vm, volumes));
        return job;
    }

    private static StartBaton first(UUID id, Pin pin, Events.Owner told) {
        return new StartBaton(id, true, pin, Optional.empty(), List.of(), EVENT, told);
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

    private void plug(Tx tx, VmRow vm, DeployVirtualMachine command, List<NicWish> nics) {
        Guests.Told told = new Guests.Told(
                vm.state() == VmState.STARTING,
                Guests.metadata(tx, vm),
                command.userData().filter(text -> !text.isEmpty()).map(Guests::hash));
        for (int device = 0; device < nics.size(); device++) {
            parts.networks().plug(tx, Guests.plug(vm, nics.get(device), device, told));
        }
    }
}
