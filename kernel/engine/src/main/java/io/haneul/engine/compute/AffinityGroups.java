package io.haneul.engine.compute;

import io.haneul.commands.Paging;
import io.haneul.commands.compute.AffinityGroupResponse;
import io.haneul.commands.compute.AffinityGroupResponseBuilder;
import io.haneul.commands.compute.AffinityGroupTypeResponse;
import io.haneul.commands.compute.CreateAffinityGroup;
import io.haneul.commands.compute.DeleteAffinityGroup;
import io.haneul.commands.compute.ListAffinityGroupTypes;
import io.haneul.commands.compute.ListAffinityGroups;
import io.haneul.commands.compute.UpdateVMAffinityGroup;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.compute.VmLife.Wish;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.engine.core.OneStep;
import io.haneul.engine.core.Wire;
import io.haneul.model.AffinityGroupId;
import io.haneul.model.VmId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.compute.AffinityGroupRow;
import io.haneul.store.compute.AffinityGroupView;
import io.haneul.store.compute.AffinityMemberRow;
import io.haneul.store.compute.NamedFilter;
import io.haneul.store.compute.NamedFilterBuilder;
import io.haneul.store.compute.VmRow;
import io.haneul.store.identity.OwnerRow;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes, removes and lists affinity groups, and puts machines into them. */
final class AffinityGroups {
    private static final String KIND = "AffinityGroup";

    private final Kernel kernel;

    AffinityGroups(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.references()
                .add(
                        AffinityGroupId.class,
                        (tx, ids) -> OwnedNames.ownership(tx.affinityGroups().owned(ids)));
        kernel.belongings()
                .add(new OwnedNames.Belonging(
                        "affinity groups",
                        (tx, account) -> tx.affinityGroups().countOf(account),
                        (tx, account) -> tx.affinityGroups().deleteOf(account)));
        kernel.views().add(AffinityGroupResponse.class, (tx, viewer, id) -> one(tx, id));
        kernel.oneStep().on(CreateAffinityGroup.class, this::planCreate, this::create);
        kernel.oneStep().on(DeleteAffinityGroup.class, this::planDelete, this::delete);
        kernel.oneStep().on(UpdateVMAffinityGroup.class, this::planUpdate, this::update);
        kernel.commands().on(ListAffinityGroups.class, this::list);
        kernel.commands().on(ListAffinityGroupTypes.class, this::types);
    }

    private OneStep.Plan planCreate(Tx tx, Request<CreateAffinityGroup> request) {
        CreateAffinityGroup command = request.command();
        String name = OwnedNames.require(command.name());
        if (!Affinity.TYPES.contains(command.type())) {
            throw Refusal.parameter("type", "must be one of " + Affinity.TYPES);
        }
        OwnerRow owner = Listing.owner(tx, request.caller(), command.owner());
        if (tx.affinityGroups().named(owner.accountId(), name).isPresent()) {
            throw OwnedNames.taken("an affinity group with name", name);
        }
        return OneStep.Plan.of(KIND, NewIds.next());
    }

    private void create(Tx tx, OneStep.Work<CreateAffinityGroup> work) {
        CreateAffinityGroup command = work.command();
        OwnerRow owner = Listing.owner(tx, work.caller(), command.owner());
        AffinityGroupRow row = new AffinityGroupRow(
                new AffinityGroupId(work.id()),
                OwnedNames.require(command.name()),
                command.type(),
                command.description().orElse(null),
                owner.accountId(),
                owner.domainId(),
                tx.now());
        if (tx.affinityGroups().insert(row) == 0) {
            throw OwnedNames.taken("an affinity group with name", row.name());
        }
        Events.completed(tx, "AG.CREATE", OwnedNames.told(work.caller(), owner), resource(row));
    }

    private static Events.Resource resource(AffinityGroupRow row) {
        return new Events.Resource(KIND, row.id().value(), row.name());
    }

    private OneStep.Plan planDelete(Tx tx, Request<DeleteAffinityGroup> request) {
        return OneStep.Plan.of(
                KIND, meant(tx, request.caller(), request.command()).id().value());
    }

    private static AffinityGroupRow meant(Tx tx, Caller caller, DeleteAffinityGroup command) {
        if (command.id().isPresent() == command.name().isPresent()) {
            throw Refusal.parameter("id", "or name is to be given, and not both");
        }
        if (command.id().isPresent()) {
            return tx.affinityGroups()
                    .find(command.id().get())
                    .orElseThrow(() -> Refusal.reference("id", command.id().get()));
        }
        String name = command.name().orElseThrow();
        OwnerRow owner = Listing.owner(tx, caller, command.owner());
        return tx.affinityGroups().named(owner.accountId(), name).orElseThrow(() -> Refusal.reference("name", name));
    }

    private void delete(Tx tx, OneStep.Work<DeleteAffinityGroup> work) {
        AffinityGroupId id = new AffinityGroupId(work.id());
        AffinityGroupRow row = tx.affinityGroups().find(id).orElseThrow(() -> Refusal.reference("id", id));
        tx.affinityGroups().empty(id);
        tx.affinityGroups().delete(id);
        Events.Owner told = Events.Owner.of(work.caller()).tellingTo(row.accountId(), row.domainId());
        Events.completed(tx, "AG.DELETE", told, resource(row));
    }

    private OneStep.Plan planUpdate(Tx tx, Request<UpdateVMAffinityGroup> request) {
        UpdateVMAffinityGroup command = request.command();
        VmRow vm = Lifecycle.machine(tx, command.id().value());
        Wish.REGROUP.require(vm);
        List<AffinityGroupId> unused =
                Affinity.chosen(tx, vm.accountId(), command.affinityGroupIds(), command.affinityGroupNames());
        return new OneStep.Plan(Machines.VIRTUAL_MACHINE, vm.id(), List.of(Machines.subject(vm.id())));
    }

    private void update(Tx tx, OneStep.Work<UpdateVMAffinityGroup> work) {
        UpdateVMAffinityGroup command = work.command();
        VmRow vm = Lifecycle.machine(tx, command.id().value());
        Wish.REGROUP.require(vm);
        List<AffinityGroupId> groups =
                Affinity.chosen(tx, vm.accountId(), command.affinityGroupIds(), command.affinityGroupNames());
        tx.affinityGroups().leaveAll(vm.id());
        groups.forEach(group -> tx.affinityGroups().join(vm.id(), group));
        Events.completed(tx, "VM.AFFINITY.GROUP.UPDATE", VmCommands.told(work.caller(), vm), Machines.resource(vm));
    }

    private Answer list(Request<ListAffinityGroups> request) {
        ListAffinityGroups command = request.command();
        return kernel.store().read(tx -> {
            NamedFilter filter = OwnedNames.filter(
                            tx,
                            kernel.listing(),
                            new OwnedNames.Wanted(
                                    request.caller(),
                                    command.owner(),
                                    command.paging(),
                                    command.id().isPresent() ? command.id() : command.virtualMachineId(),
                                    command.name()))
                    .id(command.id().map(AffinityGroupId::value).orElse(null))
                    .trait(command.type().orElse(null))
                    .vm(command.virtualMachineId().map(VmId::value).orElse(null))
                    .build();
            return new Answer.Listing(
                    tx.affinityGroups().count(filter),
                    shown(tx, tx.affinityGroups().page(filter)));
        });
    }

    private static Optional<AffinityGroupResponse> one(Tx tx, UUID id) {
        NamedFilter itself = NamedFilterBuilder.builder()
                .see(Visibility.everything())
                .id(id)
                .page(new Page(0, 1))
                .build();
        return shown(tx, tx.affinityGroups().page(itself)).stream().findFirst();
    }

    private static List<AffinityGroupResponse> shown(Tx tx, List<AffinityGroupView> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        Map<AffinityGroupId, List<String>> members =
                tx
                        .affinityGroups()
                        .members(groups.stream().map(AffinityGroupView::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                AffinityMemberRow::groupId,
                                Collectors.mapping(row -> row.vmId().toString(), Collectors.toList())));
        return groups.stream()
                .map(group -> AffinityGroupResponseBuilder.builder()
                        .id(group.id().toString())
                        .name(group.name())
                        .type(group.type())
                        .description(group.description())
                        .account(group.account())
                        .domainId(group.domainId().toString())
                        .domain(group.domain())
                        .domainPath(Wire.domainPath(group.domainPath()))
                        .virtualMachineIds(members.getOrDefault(group.id(), List.of()))
                        .build())
                .toList();
    }

    private Answer types(Request<ListAffinityGroupTypes> request) {
        Paging paging = request.command().paging();
        String keyword = paging.keyword().orElse("");
        Page page = kernel.listing().page(paging);
        List<AffinityGroupTypeResponse> types = Affinity.TYPES.stream()
                .filter(type -> type.contains(keyword))
                .map(AffinityGroupTypeResponse::new)
                .toList();
        return new Answer.Listing(
                types.size(),
                types.stream().skip(page.offset()).limit(page.limit()).toList());
    }
}
