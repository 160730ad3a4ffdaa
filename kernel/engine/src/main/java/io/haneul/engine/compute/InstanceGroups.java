package io.haneul.engine.compute;

import io.haneul.commands.Success;
import io.haneul.commands.compute.CreateInstanceGroup;
import io.haneul.commands.compute.DeleteInstanceGroup;
import io.haneul.commands.compute.InstanceGroupResponse;
import io.haneul.commands.compute.InstanceGroupResponseBuilder;
import io.haneul.commands.compute.ListInstanceGroups;
import io.haneul.commands.compute.UpdateInstanceGroup;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.engine.core.Wire;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.InstanceGroupId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.compute.InstanceGroupRow;
import io.haneul.store.compute.InstanceGroupView;
import io.haneul.store.compute.NamedFilter;
import io.haneul.store.compute.NamedFilterBuilder;
import io.haneul.store.identity.OwnerRow;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.Optional;

/** Makes, renames, removes and lists groups of machines. */
final class InstanceGroups {
    private final Kernel kernel;

    InstanceGroups(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.references()
                .add(
                        InstanceGroupId.class,
                        (tx, ids) -> OwnedNames.ownership(tx.instanceGroups().owned(ids)));
        kernel.belongings()
                .add(new OwnedNames.Belonging(
                        "instance groups",
                        (tx, account) -> tx.instanceGroups().countOf(account),
                        (tx, account) -> tx.instanceGroups().deleteOf(account)));
        kernel.commands().single(CreateInstanceGroup.class, this::create);
        kernel.commands().single(UpdateInstanceGroup.class, this::update);
        kernel.commands().single(DeleteInstanceGroup.class, this::delete);
        kernel.commands().on(ListInstanceGroups.class, this::list);
    }

    private InstanceGroupResponse create(Request<CreateInstanceGroup> request) {
        CreateInstanceGroup command = request.command();
        String name = OwnedNames.require(command.name());
        return kernel.store().inTransaction(tx -> {
            OwnerRow owner = Listing.owner(tx, request.caller(), command.owner());
            InstanceGroupRow row = row(tx, owner.accountId(), owner.domainId(), name);
            if (tx.instanceGroups().insert(row) == 0) {
                throw OwnedNames.taken("an instance group with name", name);
            }
            return one(tx, row.id());
        });
    }

    private static InstanceGroupRow row(Tx tx, AccountId account, DomainId domain, String name) {
        return new InstanceGroupRow(NewIds.of(InstanceGroupId.class), name, account, domain, tx.now());
    }

    private InstanceGroupResponse update(Request<UpdateInstanceGroup> request) {
        UpdateInstanceGroup command = request.command();
        Optional<String> name = command.name().map(OwnedNames::require);
        return kernel.store().inTransaction(tx -> {
            InstanceGroupRow before =
                    tx.instanceGroups().find(command.id()).orElseThrow(() -> Refusal.reference("id", command.id()));
            name.filter(wanted -> !wanted.equals(before.name())).ifPresent(wanted -> {
                boolean taken = tx.instanceGroups()
                        .named(before.accountId(), wanted)
                        .filter(other -> !other.id().equals(before.id()))
                        .isPresent();
                if (taken || tx.instanceGroups().rename(before.id(), wanted) == 0) {
                    throw OwnedNames.taken("an instance group with name", wanted);
                }
            });
            return one(tx, before.id());
        });
    }

    private Success delete(Request<DeleteInstanceGroup> request) {
        InstanceGroupId id = request.command().id();
        return kernel.store().inTransaction(tx -> {
            if (tx.instanceGroups().delete(id) == 0) {
                throw Refusal.reference("id", id);
            }
            tx.instanceGroups().empty(id);
            return Success.plain();
        });
    }

    private Answer list(Request<ListInstanceGroups> request) {
        ListInstanceGroups command = request.command();
        return kernel.store().read(tx -> {
            NamedFilter filter = OwnedNames.filter(
                            tx,
                            kernel.listing(),
                            new OwnedNames.Wanted(
                                    request.caller(), command.owner(), command.paging(), command.id(), command.name()))
                    .build();
            return new Answer.Listing(
                    tx.instanceGroups().count(filter),
                    tx.instanceGroups().page(filter).stream()
                            .map(InstanceGroups::show)
                            .toList());
        });
    }

    private static InstanceGroupResponse one(Tx tx, InstanceGroupId id) {
        NamedFilter itself = NamedFilterBuilder.builder()
                .see(Visibility.everything())
                .id(id.value())
                .page(new Page(0, 1))
                .build();
        return show(tx.instanceGroups().page(itself).get(0));
    }

    private static InstanceGroupResponse show(InstanceGroupView group) {
        return InstanceGroupResponseBuilder.builder()
                .id(group.id().toString())
                .name(group.name())
                .created(VmViews.date(group.created()))
                .account(group.account())
                .domainId(group.domainId().toString())
                .domain(group.domain())
                .domainPath(Wire.domainPath(group.domainPath()))
                .hasAnnotations(false)
                .build();
    }

    /** {@return the account's group of the name, made where there is none; absent for an empty name} */
    static Optional<InstanceGroupId> named(Tx tx, AccountId account, DomainId domain, String name) {
        String wanted = name.strip();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Optional<InstanceGroupRow> there = tx.instanceGroups().named(account, wanted);
        if (there.isEmpty()) {
            // 0 when another call has just made it
            tx.instanceGroups().insert(row(tx, account, domain, wanted));
        }
        return there.or(() -> tx.instanceGroups().named(account, wanted)).map(InstanceGroupRow::id);
    }
}
