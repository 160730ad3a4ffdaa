package io.haneul.engine.identity;

import io.haneul.commands.DefaultRole;
import io.haneul.engine.command.Caller;
import io.haneul.engine.core.Callers;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.WellKnown;
import io.haneul.model.DomainId;
import io.haneul.model.Secret;
import io.haneul.model.UserId;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import io.haneul.store.identity.DomainRow;
import io.haneul.store.identity.UserRow;
import java.util.Optional;

/** Proves who calls by what the store knows of users. */
final class StoredAuthentication implements Authentication {
    private final Store store;
    private final IdentityMemory memory;
    private final Passwords passwords;
    private final Keys keys;

    StoredAuthentication(Store store, IdentityMemory memory, Passwords passwords, Keys keys) {
        this.store = store;
        this.memory = memory;
        this.passwords = passwords;
        this.keys = keys;
    }

    @Override
    public Optional<KeyHolder> byApiKey(String apiKey) {
        return memory.keys().get(apiKey, () -> store.read(tx -> holder(tx, apiKey)));
    }

    private Optional<KeyHolder> holder(Tx tx, String apiKey) {
        return tx.users().key(apiKey).flatMap(row -> Callers.of(tx, row.userId())
                .map(caller -> new KeyHolder(caller, keys.unseal(row).secret())));
    }

    @Override
    public Optional<Profile> login(String username, Secret password, String domainPath) {
        Optional<UserRow> user =
                store.read(tx -> tx.domains().ofPath(normal(domainPath)).flatMap(domain -> tx.users()
                        .named(domain.id(), username)));
        boolean proven = passwords.matches(user.map(UserRow::passwordHash), password);
        return user.filter(found -> proven).flatMap(this::loggedIn);
    }

    private Optional<Profile> loggedIn(UserRow user) {
        return store.inTransaction(tx -> {
            Optional<Caller> caller = Callers.of(tx, user.id());
            caller.ifPresent(who -> Events.completed(
                    tx,
                    "USER.LOGIN",
                    Events.Owner.of(who),
                    new Events.Resource("User", user.id().value(), user.username())));
            return caller.map(who -> new Profile(
                    who, user.username(), user.firstName(), user.lastName(), Optional.ofNullable(user.timezone())));
        });
    }

    private static String normal(String path) {
        String inner = path.strip();
        while (inner.startsWith("/")) {
            inner = inner.substring(1);
        }
        while (inner.endsWith("/")) {
            inner = inner.substring(0, inner.length() - 1);
        }
        return inner.isEmpty() ? "/" : "/" + inner + "/";
    }

    @Override
    public Optional<String> domainPath(DomainId domain) {
        return store.read(tx -> tx.domains().find(domain)).map(DomainRow::path);
    }

    @Override
    public Caller rootAdmin() {
        return store.read(tx -> tx.users().first(WellKnown.ROOT_DOMAIN, DefaultRole.ADMIN.name()))
                .map(Callers::of)
                .orElseThrow(() -> new IllegalStateException("no root admin may call now"));
    }

    @Override
    public Optional<Caller> caller(UserId user) {
        return memory.callers().get(user, () -> store.read(tx -> Callers.of(tx, user)));
    }
}
