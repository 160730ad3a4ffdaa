package io.haneul.engine.identity;

import io.haneul.commands.DefaultRole;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.identity.AccountResponse;
import io.haneul.commands.identity.CreateAccount;
import io.haneul.commands.identity.ListAccounts;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.engine.core.WellKnown;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.RoleId;
import io.haneul.model.UserId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.identity.AccountFilter;
import io.haneul.store.identity.AccountFilterBuilder;
import io.haneul.store.identity.AccountRow;
import io.haneul.store.identity.AccountRowBuilder;
import io.haneul.store.identity.DomainRow;
import io.haneul.store.identity.RoleRow;
import io.haneul.store.identity.Standing;
import io.haneul.store.identity.UserRow;
import io.haneul.store.identity.UserRowBuilder;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Accounts: shown and made. */
final class Accounts {
    private final Kernel kernel;
    private final Roles roles;
    private final Passwords passwords;

    Accounts(Kernel kernel, Roles roles, Passwords passwords) {
        this.kernel = kernel;
        this.roles = roles;
        this.passwords = passwords;
    }

    void register() {
        kernel.references()
                .add(
                        AccountId.class,
                        (tx, ids) -> tx
                                .accounts()
                                .living(ids.stream().map(AccountId::new).toList())
                                .stream()
                                .collect(Collectors.toMap(
                                        owner -> owner.accountId().value(),
                                        owner -> new Ownership.OfAccount(
                                                owner.accountId(), owner.domainPath(), false))));
        kernel.views().add(AccountResponse.class, (tx, viewer, id) -> view(tx, viewer, new AccountId(id)));
        kernel.commands().on(ListAccounts.class, this::list);
        kernel.commands().single(CreateAccount.class, this::create);
    }

    private Answer list(Request<ListAccounts> request) {
        ListAccounts wanted = request.command();
        Caller caller = request.caller();
        Page page = kernel.listing().page(wanted.paging());
        AccountFilter filter = AccountFilterBuilder.builder()
                .id(wanted.id().orElse(null))
                .name(wanted.name().orElse(null))
                .like(Listing.like(wanted.paging().keyword()).orElse(null))
                .state(wanted.state().map(Names::state).orElse(null))
                .roleType(wanted.accountType()
                        .map(Names::accountType)
                        .map(DefaultRole::name)
                        .orElse(null))
                .closing(wanted.isCleanupRequired().orElse(null))
                .build();
        OwnerFilter owner =
                new OwnerFilter(Optional.empty(), wanted.domainId(), wanted.isRecursive(), wanted.listAll());
        return kernel.store().read(tx -> {
            Visibility see = Listing.visible(tx, caller, owner, wanted.id().isPresent());
            return new Answer.Listing(
                    tx.accounts().count(see, filter),
                    Faces.of(tx, caller, tx.accounts().page(see, filter, page)));
        });
    }

    static Optional<AccountResponse> view(Tx tx, Caller viewer, AccountId id) {
        return tx.accounts().view(id).map(row -> Faces.of(tx, viewer, List.of(row))
                .get(0));
    }

    private AccountResponse create(Request<CreateAccount> request) {
        CreateAccount wanted = request.command();
        Caller caller = request.caller();
        RoleRow role = kernel.store().read(tx -> role(tx, wanted));
        roles.requireNotAbove(caller, role.id(), DefaultRole.valueOf(role.type()));
        Optional<String> networkDomain = Names.networkDomain(wanted.networkDomain());
        UserRowBuilder user = newUser(wanted);
        String name = wanted.account().map(text -> Names.of("account", text)).orElse(user.username());
        return kernel.store().inTransaction(tx -> {
            DomainRow domain = Domains.open(tx, wanted.domainId().orElse(caller.domain()), "domainid");
            AccountRow account = AccountRowBuilder.builder()
                    .id(NewIds.of(AccountId.class))
                    .name(name)
                    .domainId(domain.id())
                    .roleId(role.id())
                    .state(Standing.ENABLED)
                    .networkDomain(networkDomain.orElse(null))
                    .created(tx.now())
                    .build();
            Refused.ifTaken(
                    () -> tx.accounts().insert(account), "account", "is taken by another account of the domain");
            addUser(tx, account, user.created(tx.now()));
            Events.Owner owner = Events.Owner.of(caller).tellingTo(account.id(), domain.id());
            Events.completed(
                    tx,
                    "ACCOUNT.CREATE",
                    owner,
                    new Events.Resource("Account", account.id().value(), account.name()));
            return view(tx, caller, account.id()).orElseThrow();
        });
    }

    private static RoleRow role(Tx tx, CreateAccount wanted) {
        if (wanted.roleId().isEmpty() && wanted.accountType().isEmpty()) {
            throw Refusal.parameter("roleid", "must be given, or accounttype");
        }
        Optional<DefaultRole> type = wanted.accountType().map(Names::accountType);
        RoleId id = wanted.roleId().orElseGet(() -> WellKnown.role(type.orElseThrow()));
        RoleRow role = tx.roles().find(id).orElseThrow(() -> Refusal.reference("roleid", id));
        if (type.isPresent() && !type.get().name().equals(role.type())) {
            throw Refusal.parameter("accounttype", "does not go with the role");
        }
        return role;
    }

    private UserRowBuilder newUser(CreateAccount wanted) {
        return UserRowBuilder.builder()
                .id(NewIds.of(UserId.class))
                .username(Names.of("username", wanted.username()))
                .firstName(Names.of("firstname", wanted.firstName()))
                .lastName(Names.of("lastname", wanted.lastName()))
                .email(Names.of("email", wanted.email()))
                .timezone(Names.timezone(wanted.timezone()).orElse(null))
                .state(Standing.ENABLED)
                .passwordHash(passwords.hash("password", wanted.password()));
    }

    /** Stores a user of an account. */
    static UserRow addUser(Tx tx, AccountRow account, UserRowBuilder builder) {
        DomainId domain = account.domainId();
        UserRow user = builder.accountId(account.id()).domainId(domain).build();
        Refused.ifTaken(() -> tx.users().insert(user), "username", "is taken by another user of the domain");
        return user;
    }
}
