package io.haneul.engine.identity;

import io.haneul.commands.DefaultRole;
import io.haneul.commands.identity.CreateUser;
import io.haneul.commands.identity.GetUser;
import io.haneul.commands.identity.ListUsers;
import io.haneul.commands.identity.UserResponse;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.model.UserId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.identity.AccountRow;
import io.haneul.store.identity.AccountViewRow;
import io.haneul.store.identity.KeyRow;
import io.haneul.store.identity.Standing;
import io.haneul.store.identity.UserFilter;
import io.haneul.store.identity.UserFilterBuilder;
import io.haneul.store.identity.UserRow;
import io.haneul.store.identity.UserRowBuilder;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.Optional;
import java.util.stream.Collectors;

/** Users: shown and made. */
final class Users {
    private final Kernel kernel;
    private final Roles roles;
    private final Passwords passwords;

    Users(Kernel kernel, Roles roles, Passwords passwords) {
        this.kernel = kernel;
        this.roles = roles;
        this.passwords = passwords;
    }

    void register() {
        kernel.references()
                .add(UserId.class, (tx, ids) -> tx
                        .users()
                        .living(ids.stream().map(UserId::new).toList())
                        .stream()
                        .collect(Collectors.toMap(
                                user -> user.id().value(),
                                user -> new Ownership.OfAccount(user.accountId(), user.domainPath(), false))));
        kernel.views().add(UserResponse.class, (tx, viewer, id) -> view(tx, viewer, new UserId(id)));
        kernel.commands().on(ListUsers.class, this::list);
        kernel.commands().single(GetUser.class, this::get);
        kernel.commands().single(CreateUser.class, this::create);
    }

    private Answer list(Request<ListUsers> request) {
        ListUsers wanted = request.command();
        Caller caller = request.caller();
        Page page = kernel.listing().page(wanted.paging());
        UserFilter filter = UserFilterBuilder.builder()
                .id(wanted.id().orElse(null))
                .username(wanted.username().orElse(null))
                .like(Listing.like(wanted.paging().keyword()).orElse(null))
                .state(wanted.state().map(Names::state).orElse(null))
                .roleType(wanted.accountType()
                        .map(Names::accountType)
                        .map(DefaultRole::name)
                        .orElse(null))
                .build();
        return kernel.store().read(tx -> {
            Visibility see =
                    Listing.visible(tx, caller, wanted.owner(), wanted.id().isPresent());
            return new Answer.Listing(
                    tx.users().count(see, filter),
                    tx.users().page(see, filter, page).stream()
                            .map(row -> Faces.of(row, caller))
                            .toList());
        });
    }

    static Optional<UserResponse> view(Tx tx, Caller viewer, UserId id) {
        return tx.users().view(id).map(row -> Faces.of(row, viewer));
    }

    private UserResponse get(Request<GetUser> request) {
        String key = request.command().userApiKey();
        return kernel.store()
                .read(tx -> tx.users()
                        .key(key)
                        .map(KeyRow::userId)
                        .flatMap(user -> tx.users().view(user))
                        .filter(user -> new Ownership.OfAccount(user.accountId(), user.domainPath(), false)
                                .grants(request.caller(), io.haneul.commands.Access.Right.USE))
                        .map(user -> Faces.of(user, request.caller())))
                .orElseThrow(() -> Refusal.parameter("userapikey", "is no key of a user the caller may see"));
    }

    private UserResponse create(Request<CreateUser> request) {
        CreateUser wanted = request.command();
        Caller caller = request.caller();
        UserRowBuilder builder = UserRowBuilder.builder()
                .id(NewIds.of(UserId.class))
                .username(Names.of("username", wanted.username()))
                .firstName(Names.of("firstname", wanted.firstName()))
                .lastName(Names.of("lastname", wanted.lastName()))
                .email(Names.of("email", wanted.email()))
                .timezone(Names.timezone(wanted.timezone()).orElse(null))
                .state(Standing.ENABLED)
                .passwordHash(passwords.hash("password", wanted.password()));
        Target target = new Target(Optional.empty(), Optional.of(wanted.account()), wanted.domainId());
        return kernel.store().inTransaction(tx -> {
            AccountViewRow named = target.of(tx, caller, roles);
            AccountRow account = tx.accounts()
                    .hold(named.id())
                    .filter(found -> found.closingJob() == null)
                    .orElseThrow(() -> new Refusal(ApiCode.IN_USE, "Account " + named.name() + " is being removed"));
            UserRow user = Accounts.addUser(tx, account, builder.created(tx.now()));
            Events.Owner owner = Events.Owner.of(caller).tellingTo(account.id(), account.domainId());
            Events.completed(
                    tx,
                    "USER.CREATE",
                    owner,
                    new Events.Resource("User", user.id().value(), user.username()));
            return view(tx, caller, user.id()).orElseThrow();
        });
    }
}
