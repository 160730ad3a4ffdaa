package io.haneul.engine.identity;

import io.haneul.commands.DefaultRole;
import io.haneul.commands.Success;
import io.haneul.commands.identity.DeleteUser;
import io.haneul.commands.identity.DisableUser;
import io.haneul.commands.identity.EnableUser;
import io.haneul.commands.identity.GetUserKeys;
import io.haneul.commands.identity.LockUser;
import io.haneul.commands.identity.RegisterUserKeys;
import io.haneul.commands.identity.UpdateUser;
import io.haneul.commands.identity.UserKeysResponse;
import io.haneul.commands.identity.UserResponse;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.OneStep;
import io.haneul.engine.core.WellKnown;
import io.haneul.model.Secret;
import io.haneul.model.UserId;
import io.haneul.store.Tx;
import io.haneul.store.identity.Standing;
import io.haneul.store.identity.UserRow;
import io.haneul.store.identity.UserViewRow;
import java.util.Optional;

/** Users: changed, shut out, let in again, removed; and their keys. */
final class UserChanges {
    private static final String KIND = "User";

    private static final Change DISABLE = new Change(Standing.DISABLED, "USER.DISABLE");

    private final Kernel kernel;
    private final IdentityMemory memory;
    private final Roles roles;
    private final Proofs proofs;

    /** How users prove themselves. */
    record Proofs(Passwords passwords, Keys keys) {}

    /** What becomes of a user, and the event that tells it. */
    private record Change(Standing state, String event) {}

    UserChanges(Kernel kernel, IdentityMemory memory, Roles roles, Proofs proofs) {
        this.kernel = kernel;
        this.memory = memory;
        this.roles = roles;
        this.proofs = proofs;
    }

    void register() {
        kernel.commands().single(UpdateUser.class, this::update);
        Change enable = new Change(Standing.ENABLED, "USER.ENABLE");
        Change lock = new Change(Standing.LOCKED, "USER.LOCK");
        kernel.commands()
                .single(
                        EnableUser.class,
                        request -> now(request.caller(), request.command().id(), enable));
        kernel.commands()
                .single(
                        LockUser.class,
                        request -> now(request.caller(), request.command().id(), lock));
        kernel.oneStep()
                .on(
                        DisableUser.class,
                        this::planToDisable,
                        (tx, work) -> stand(tx, work.caller(), new UserId(work.id()), DISABLE));
        kernel.commands().single(DeleteUser.class, this::delete);
        kernel.commands().single(GetUserKeys.class, this::keys);
        kernel.commands().single(RegisterUserKeys.class, this::newKeys);
    }

    private UserViewRow target(Tx tx, Caller caller, UserId id) {
        UserViewRow user = tx.users().view(id).orElseThrow(() -> Refusal.reference("id", id));
        if (user.accountId().equals(WellKnown.SYSTEM_ACCOUNT)) {
            throw new Refusal(ApiCode.ACCOUNT, "The system's own user cannot be changed");
        }
        if (!user.accountId().equals(caller.account())) {
            roles.requireNotAbove(caller, user.roleId(), DefaultRole.valueOf(user.roleType()));
        }
        return user;
    }

    private UserResponse update(Request<UpdateUser> request) {
        UpdateUser wanted = request.command();
        Caller caller = request.caller();
        kernel.store().read(tx -> target(tx, caller, wanted.id()));
        Optional<String> timezone = Names.timezone(wanted.timezone());
        Optional<String> hash = wanted.password().map(password -> newHash(caller, wanted, password));
        Optional<Keys.Pair> pair = pair(wanted);
        return kernel.store().inTransaction(tx -> {
            UserRow before = tx.users().lock(wanted.id()).orElseThrow(() -> Refusal.reference("id", wanted.id()));
            UserRow after = before.with(user -> {
                wanted.username().ifPresent(text -> user.username(Names.of("username", text)));
                wanted.firstName().ifPresent(text -> user.firstName(Names.of("firstname", text)));
                wanted.lastName().ifPresent(text -> user.lastName(Names.of("lastname", text)));
                wanted.email().ifPresent(text -> user.email(Names.of("email", text)));
                wanted.timezone().ifPresent(text -> user.timezone(timezone.orElse(null)));
                hash.ifPresent(user::passwordHash);
            });
            Refused.ifTaken(() -> tx.users().describe(after), "username", "is taken by another user of the domain");
            pair.ifPresent(given -> proofs.keys().put(tx, wanted.id(), given));
            return changed(tx, caller, target(tx, caller, wanted.id()), "USER.UPDATE");
        });
    }

    private String newHash(Caller caller, UpdateUser wanted, Secret password) {
        if (caller.roleType() == DefaultRole.USER) {
            Secret current = wanted.currentPassword()
                    .orElseThrow(() -> Refusal.parameter("currentpassword", "must be given with a new password"));
            Optional<String> hash =
                    kernel.store().read(tx -> tx.users().find(wanted.id())).map(UserRow::passwordHash);
            if (!proofs.passwords().matches(hash, current)) {
                throw Refusal.parameter("currentpassword", "is not the user's password");
            }
        }
        return proofs.passwords().hash("password", password);
    }

    private static Optional<Keys.Pair> pair(UpdateUser wanted) {
        if (wanted.userApiKey().isPresent() != wanted.userSecretKey().isPresent()) {
            throw Refusal.parameter("userapikey", "and usersecretkey must be given together");
        }
        return wanted.userApiKey().map(key -> {
            boolean isFormed = key.length() <= 128 && key.chars().allMatch(c -> c > ' ' && c < 0x7f);
            Secret secret = wanted.userSecretKey().orElseThrow();
            if (!isFormed || key.isEmpty() || secret.reveal().isBlank()) {
                throw Refusal.parameter(
                        "userapikey", "must be 1 to 128 visible ASCII characters, and usersecretkey not empty");
            }
            return new Keys.Pair(key, secret);
        });
    }

    private UserResponse now(Caller caller, UserId id, Change change) {
        return kernel.store().inTransaction(tx -> stand(tx, caller, id, change));
    }

    private OneStep.Plan planToDisable(Tx tx, Request<DisableUser> request) {
        UserViewRow user = target(tx, request.caller(), request.command().id());
        requireMayBecome(request.caller(), user, Standing.DISABLED);
        return OneStep.Plan.of(KIND, user.id().value());
    }

    private UserResponse stand(Tx tx, Caller caller, UserId id, Change change) {
        UserViewRow user = target(tx, caller, id);
        requireMayBecome(caller, user, change.state());
        tx.users().transition(id, change.state());
        return changed(tx, caller, user, change.event());
    }

    private static void requireMayBecome(Caller caller, UserViewRow user, Standing state) {
        if (state == Standing.ENABLED) {
            return;
        }
        requireNotDefault(user);
        if (user.id().equals(caller.user())) {
            throw new Refusal(ApiCode.ACCOUNT, "Nobody shuts itself out");
        }
    }

    private static void requireNotDefault(UserViewRow user) {
        if (user.isDefault()) {
            throw new Refusal(
                    ApiCode.ACCOUNT, "User " + user.username() + " is the first admin: it stays, and stays enabled");
        }
    }

    private Success delete(Request<DeleteUser> request) {
        UserId id = request.command().id();
        return kernel.store().inTransaction(tx -> {
            UserViewRow user = target(tx, request.caller(), id);
            requireNotDefault(user);
            tx.users().removeKey(id);
            tx.users().remove(id, tx.now());
            memory.changedBy(tx);
            tell(tx, request.caller(), user, "USER.DELETE");
            return Success.plain();
        });
    }

    private UserKeysResponse keys(Request<GetUserKeys> request) {
        UserId id = request.command().id();
        return kernel.store()
                .read(tx -> tx.users().keyOf(target(tx, request.caller(), id).id()))
                .map(proofs.keys()::unseal)
                .map(UserChanges::answer)
                .orElseGet(() -> new UserKeysResponse(null, null, true));
    }

    private UserKeysResponse newKeys(Request<RegisterUserKeys> request) {
        UserId id = request.command().id();
        Keys.Pair pair = proofs.keys().generate();
        kernel.store().write(tx -> {
            UserViewRow user = target(tx, request.caller(), id);
            proofs.keys().put(tx, id, pair);
            memory.changedBy(tx);
            tell(tx, request.caller(), user, "REGISTER.USER.KEY");
        });
        return answer(pair);
    }

    private static UserKeysResponse answer(Keys.Pair pair) {
        return new UserKeysResponse(pair.apiKey(), pair.secret(), true);
    }

    private UserResponse changed(Tx tx, Caller caller, UserViewRow user, String event) {
        memory.changedBy(tx);
        tell(tx, caller, user, event);
        return Users.view(tx, caller, user.id()).orElseThrow();
    }

    private static void tell(Tx tx, Caller caller, UserViewRow user, String event) {
        Events.Owner owner = Events.Owner.of(caller).tellingTo(user.accountId(), user.domainId());
        Events.completed(tx, event, owner, new Events.Resource(KIND, user.id().value(), user.username()));
    }
}
