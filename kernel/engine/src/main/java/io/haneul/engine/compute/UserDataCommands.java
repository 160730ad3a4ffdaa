package io.haneul.engine.compute;

import io.haneul.commands.Success;
import io.haneul.commands.compute.DeleteUserData;
import io.haneul.commands.compute.GetVirtualMachineUserData;
import io.haneul.commands.compute.ListUserData;
import io.haneul.commands.compute.RegisterUserData;
import io.haneul.commands.compute.ResetUserDataForVirtualMachine;
import io.haneul.commands.compute.UserDataResponse;
import io.haneul.commands.compute.UserDataResponseBuilder;
import io.haneul.commands.compute.UserVmResponse;
import io.haneul.commands.compute.VmUserData;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.compute.VmLife.Wish;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.engine.core.Wire;
import io.haneul.model.UserDataId;
import io.haneul.store.NewIds;
import io.haneul.store.compute.NamedFilter;
import io.haneul.store.compute.UserDataRow;
import io.haneul.store.compute.UserDataView;
import io.haneul.store.compute.VmRow;
import io.haneul.store.identity.OwnerRow;
import java.util.Optional;
import java.util.UUID;

/** Registers, removes and lists user data, and changes what guests are told. */
final class UserDataCommands {
    private static final String KIND = "UserData";

    private final Kernel kernel;
    private final Parts parts;
    private final VmViews views;

    UserDataCommands(Kernel kernel, Parts parts, VmViews views) {
        this.kernel = kernel;
        this.parts = parts;
        this.views = views;
    }

    void register() {
        kernel.references()
                .add(
                        UserDataId.class,
                        (tx, ids) -> OwnedNames.ownership(tx.userData().owned(ids)));
        kernel.belongings()
                .add(new OwnedNames.Belonging(
                        "user data", (tx, account) -> tx.userData().countOf(account), (tx, account) -> tx.userData()
                                .deleteOf(account)));
        kernel.commands().single(RegisterUserData.class, this::enrol);
        kernel.commands().single(DeleteUserData.class, this::delete);
        kernel.commands().on(ListUserData.class, this::list);
        kernel.commands().single(GetVirtualMachineUserData.class, this::get);
        kernel.commands().single(ResetUserDataForVirtualMachine.class, this::reset);
    }

    private long most() {
        return kernel.settings().longOf(ComputeSettings.LONGEST_USER_DATA);
    }

    private Success enrol(Request<RegisterUserData> request) {
        RegisterUserData command = request.command();
        String name = OwnedNames.require(command.name());
        UserData.require(command.userData(), most());
        if (command.userData().isBlank()) {
            throw Refusal.parameter("userdata", "must not be empty");
        }
        return kernel.store().inTransaction(tx -> {
            OwnerRow owner = Listing.owner(tx, request.caller(), command.owner());
            UserDataRow row = new UserDataRow(
                    NewIds.of(UserDataId.class),
                    name,
                    owner.accountId(),
                    owner.domainId(),
                    command.userData(),
                    command.params().orElse(null),
                    tx.now());
            if (tx.userData().insert(row) == 0) {
                throw OwnedNames.taken("user data with name", name);
            }
            Events.completed(tx, "REGISTER.USER.DATA", OwnedNames.told(request.caller(), owner), resource(row));
            return Success.plain();
        });
    }

    private static Events.Resource resource(UserDataRow row) {
        return new Events.Resource(KIND, row.id().value(), row.name());
    }

    private Success delete(Request<DeleteUserData> request) {
        DeleteUserData command = request.command();
        return kernel.store().inTransaction(tx -> {
            UserDataRow row = tx.userData().lock(command.id()).orElseThrow(() -> Refusal.reference("id", command.id()));
            if (command.owner().account().isPresent()
                    && !Listing.owner(tx, request.caller(), command.owner())
                            .accountId()
                            .equals(row.accountId())) {
                throw Refusal.reference("id", command.id());
            }
            long users = tx.userData().usersOf(row.id());
            if (users > 0) {
                throw new Refusal(
                        ApiCode.IN_USE, "User data " + row.id() + " is what " + users + " virtual machines are told");
            }
            tx.userData().delete(row.id());
            Events.Owner told = Events.Owner.of(request.caller()).tellingTo(row.accountId(), row.domainId());
            Events.completed(tx, "USER.DATA.DELETE", told, resource(row));
            return Success.plain();
        });
    }

    private Answer list(Request<ListUserData> request) {
        ListUserData command = request.command();
        return kernel.store().read(tx -> {
            NamedFilter filter = OwnedNames.filter(
                            tx,
                            kernel.listing(),
                            new OwnedNames.Wanted(
                                    request.caller(), command.owner(), command.paging(), command.id(), command.name()))
                    .build();
            return new Answer.Listing(
                    tx.userData().count(filter),
                    tx.userData().page(filter).stream()
                            .map(UserDataCommands::show)
                            .toList());
        });
    }

    private static UserDataResponse show(UserDataView data) {
        return UserDataResponseBuilder.builder()
                .id(data.id().toString())
                .name(data.name())
                .userData(data.content())
                .params(data.params())
                .accountId(data.accountId().toString())
                .account(data.account())
                .domainId(data.domainId().toString())
                .domain(data.domain())
                .domainPath(Wire.domainPath(data.domainPath()))
                .hasAnnotations(false)
                .build();
    }

    private VmUserData get(Request<GetVirtualMachineUserData> request) {
        UUID id = request.command().virtualMachineId().value();
        return kernel.store()
                .read(tx -> new VmUserData(
                        id.toString(),
                        Optional.of(Told.of(tx, id).content())
                                .filter(text -> !text.isEmpty())
                                .orElse(null)));
    }

    private UserVmResponse reset(Request<ResetUserDataForVirtualMachine> request) {
        ResetUserDataForVirtualMachine command = request.command();
        Told.Given given = new Told.Given(command.userData(), command.userDataId(), command.userDataDetails());
        if (given.isNothing()) {
            throw Refusal.parameter("userdata", "or userdataid or userdatadetails is to be given");
        }
        return kernel.store().inTransaction(tx -> {
            VmRow vm = Lifecycle.machine(tx, command.id().value());
            VmCommands.requireOwner(tx, request.caller(), command.owner(), vm);
            Wish.RESET.require(vm);
            Told.of(tx, given, Told.NOTHING, most()).store(tx, vm.id());
            Guests.describe(tx, parts.networks(), vm);
            Events.completed(tx, "VM.RESETUSERDATA", VmCommands.told(request.caller(), vm), Machines.resource(vm));
            return views.one(tx, request.caller(), vm.id()).orElseThrow();
        });
    }
}
