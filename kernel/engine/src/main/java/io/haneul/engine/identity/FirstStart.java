package io.haneul.engine.identity;

import io.haneul.commands.DefaultRole;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.WellKnown;
import io.haneul.model.AccountId;
import io.haneul.model.Secret;
import io.haneul.model.UserId;
import io.haneul.store.NewIds;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import io.haneul.store.identity.AccountRow;
import io.haneul.store.identity.AccountRowBuilder;
import io.haneul.store.identity.DomainRowBuilder;
import io.haneul.store.identity.RoleRowBuilder;
import io.haneul.store.identity.Standing;
import io.haneul.store.identity.UserRow;
import io.haneul.store.identity.UserRowBuilder;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what an empty cloud begins with: the root domain, the roles, the system's own account and the first admin. */
final class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String ADMIN = "admin";
    private static final String SYSTEM = "system";

    private final Kernel kernel;
    private final Passwords passwords;
    private final Keys keys;
    private final AdminFile file;

    FirstStart(Kernel kernel, Passwords passwords, Keys keys) {
        this.kernel = kernel;
        this.passwords = passwords;
        this.keys = keys;
        this.file = new AdminFile(kernel.config().data());
    }

    /** Makes all of it, unless it is there. Several servers may do so at once. */
    void run() throws IOException {
        if (kernel.store().read(tx -> tx.domains().find(WellKnown.ROOT_DOMAIN)).isPresent()) {
            file.follow(kernel.config().url());
            return;
        }
        Secret password = passwords.generate();
        Keys.Pair pair = keys.generate();
        // before the commit: a crash between the two is made good by the next start, the other way round nobody could
        // get in
        file.write(kernel.config().url(), ADMIN, password, pair);
        try {
            String hash = passwords.hashOfGenerated(password);
            kernel.store().write(tx -> make(tx, hash, pair));
            LOG.info("The cloud is new: its first admin is told in admin.json");
        } catch (RuntimeException e) {
            if (!Store.isDuplicate(e)) {
                throw e;
            }
            file.remove();
            LOG.info("Another server has made the first admin");
        }
    }

    private void make(Tx tx, String hash, Keys.Pair pair) {
        tx.domains()
                .insert(DomainRowBuilder.builder()
                        .id(WellKnown.ROOT_DOMAIN)
                        .name("ROOT")
                        .path("/")
                        .created(tx.now())
                        .build());
        for (DefaultRole role : DefaultRole.values()) {
            tx.roles()
                    .insert(RoleRowBuilder.builder()
                            .id(WellKnown.role(role))
                            .name(role.roleName())
                            .type(role.name())
                            .description("Default " + role.roleName().toLowerCase(java.util.Locale.ROOT) + " role")
                            .isDefault(true)
                            .isPublic(true)
                            .created(tx.now())
                            .build());
        }
        AccountRow system = account(tx, WellKnown.SYSTEM_ACCOUNT, SYSTEM);
        user(tx, system, WellKnown.SYSTEM_USER, Passwords.NONE);
        AccountRow admin = account(tx, NewIds.of(AccountId.class), ADMIN);
        UserRow first = user(tx, admin, NewIds.of(UserId.class), hash);
        keys.put(tx, first.id(), pair);
        Events.completed(
                tx,
                "ACCOUNT.CREATE",
                new Events.Owner(WellKnown.SYSTEM_USER, admin.id(), WellKnown.ROOT_DOMAIN),
                new Events.Resource(AccountChanges.KIND, admin.id().value(), ADMIN));
    }

    private static AccountRow account(Tx tx, AccountId id, String name) {
        AccountRow account = AccountRowBuilder.builder()
                .id(id)
                .name(name)
                .domainId(WellKnown.ROOT_DOMAIN)
                .roleId(WellKnown.role(DefaultRole.ADMIN))
                .state(Standing.ENABLED)
                .isDefault(true)
                .created(tx.now())
                .build();
        tx.accounts().insert(account);
        return account;
    }

    private static UserRow user(Tx tx, AccountRow account, UserId id, String hash) {
        UserRow user = UserRowBuilder.builder()
                .id(id)
                .accountId(account.id())
                .domainId(account.domainId())
                .username(account.name())
                .passwordHash(hash)
                .state(Standing.ENABLED)
                .firstName(account.name())
                .lastName("cloud")
                .isDefault(true)
                .created(tx.now())
                .build();
        tx.users().insert(user);
        return user;
    }
}
