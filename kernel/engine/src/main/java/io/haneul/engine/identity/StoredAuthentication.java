package io.haneul.engine.identity;

import io.haneul.commands.DefaultRole;
import io.haneul.engine.command.Caller;
import io.haneul.engine.core.Callers;
import io.haneul.engine.core.CoreSettings;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Settings;
import io.haneul.engine.core.WellKnown;
import io.haneul.engine.core.Wire;
import io.haneul.model.DomainId;
import io.haneul.model.Secret;
import io.haneul.model.UserId;
import io.haneul.spi.identity.LoginAttempt;
import io.haneul.spi.identity.Person;
import io.haneul.spi.identity.Verdict;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import io.haneul.store.identity.DomainRow;
import io.haneul.store.identity.UserRow;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Proves who calls by what the store knows of users. */
final class StoredAuthentication implements Authentication {
    private static final Logger LOG = LoggerFactory.getLogger(StoredAuthentication.class);

    private final Store store;
    private final Settings settings;
    private final IdentityMemory memory;
    private final UserChanges.Proofs proofs;
    private final Authenticators authenticators;

    StoredAuthentication(
            Kernel kernel, IdentityMemory memory, UserChanges.Proofs proofs, Authenticators authenticators) {
        this.store = kernel.store();
        this.settings = kernel.settings();
        this.memory = memory;
        this.proofs = proofs;
        this.authenticators = authenticators;
    }

    @Override
    public Optional<KeyHolder> byApiKey(String apiKey) {
        return memory.keys().get(apiKey, () -> store.read(tx -> holder(tx, apiKey)));
    }

    private Optional<KeyHolder> holder(Tx tx, String apiKey) {
        return tx.users().key(apiKey).flatMap(row -> Callers.of(tx, row.userId())
                .map(caller -> new KeyHolder(caller, proofs.keys().unseal(row).secret())));
    }

    @Override
    public Optional<Profile> login(String username, Secret password, String domainPath) {
        Optional<DomainRow> domain = store.read(tx -> tx.domains().ofPath(normal(domainPath)));
        Optional<UserRow> user = domain.flatMap(
                        found -> store.read(tx -> tx.users().named(found.id(), username)))
                .filter(found -> !found.id().equals(WellKnown.SYSTEM_USER));
        if (domain.isEmpty()) {
            Verdict unused = ownCheck(user, password); // takes as long as that of a user who is there
            return Optional.empty();
        }
        LoginAttempt attempt = new LoginAttempt(
                domain.get().id(), Wire.domainPath(domain.get().path()), username, password, user.isPresent());
        Verdict verdict = authenticators.judge(attempt, () -> ownCheck(user, password));
        if (!(verdict instanceof Verdict.Accepted accepted)) {
            user.filter(found -> verdict instanceof Verdict.Rejected).ifPresent(this::failed);
            return Optional.empty();
        }
        if (user.isEmpty()) {
            LOG.info(
                    "{} in {} is vouched for, and no user of the cloud",
                    accepted.person().username(),
                    domainPath);
        }
        return user.flatMap(this::loggedIn);
    }

    /** Decides about users that have a password here; nobody else. */
    private Verdict ownCheck(Optional<UserRow> user, Secret password) {
        Optional<String> hash = user.map(UserRow::passwordHash).filter(text -> !text.equals(Passwords.NONE));
        if (proofs.passwords().matches(hash, password)) {
            UserRow found = user.orElseThrow();
            return new Verdict.Accepted(new Person(
                    found.username(),
                    found.firstName(),
                    found.lastName(),
                    "",
                    found.id().toString(),
                    List.of()));
        }
        return hash.isPresent() ? new Verdict.Rejected("wrong password") : new Verdict.NotMine();
    }

    /** Shuts a user out whose password is guessed at. Counted where all servers see it. */
    private void failed(UserRow user) {
        long most = settings.longOf(CoreSettings.FAILED_LOGINS);
        boolean isShutOut = store.inTransaction(tx -> {
            tx.users().countFailedLogin(user.id());
            if (most == 0 || tx.users().shutOut(user.id(), most) == 0) {
                return false;
            }
            memory.changedBy(tx);
            Events.completed(
                    tx,
                    "USER.DISABLE",
                    new Events.Owner(WellKnown.SYSTEM_USER, user.accountId(), user.domainId()),
                    new Events.Resource("User", user.id().value(), user.username()));
            return true;
        });
        if (isShutOut) {
            LOG.warn("user {} is disabled after {} logins with a wrong password", user.username(), most);
        }
    }

    private Optional<Profile> loggedIn(UserRow user) {
        return store.inTransaction(tx -> {
            Optional<Caller> caller = Callers.of(tx, user.id());
            caller.ifPresent(who -> tx.users().forgetFailedLogins(who.user()));
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
