package io.haneul.engine.identity;

import io.haneul.commands.DefaultRole;
import io.haneul.commands.identity.AccountResponse;
import io.haneul.commands.identity.DisableAccount;
import io.haneul.commands.identity.EnableAccount;
import io.haneul.commands.identity.LockAccount;
import io.haneul.commands.identity.UpdateAccount;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.OneStep;
import io.haneul.jobs.Run;
import io.haneul.model.AccountId;
import io.haneul.model.RoleId;
import io.haneul.store.Tx;
import io.haneul.store.identity.AccountViewRow;
import io.haneul.store.identity.RoleRow;
import io.haneul.store.identity.Standing;
import java.util.Optional;

/** Accounts: renamed, given other roles, shut out and let in again. */
final class AccountChanges {
    static final String KIND = "Account";

    private final Kernel kernel;
    private final IdentityMemory memory;
    private final Roles roles;

    AccountChanges(Kernel kernel, IdentityMemory memory, Roles roles) {
        this.kernel = kernel;
        this.memory = memory;
        this.roles = roles;
    }

    void register() {
        kernel.commands().single(UpdateAccount.class, this::update);
        kernel.commands().single(EnableAccount.class, this::enable);
        kernel.commands().single(LockAccount.class, this::lock);
        kernel.oneStep().on(DisableAccount.class, this::planToDisable, this::disable);
    }

    private AccountResponse update(Request<UpdateAccount> request) {
        UpdateAccount wanted = request.command();
        Caller caller = request.caller();
        Optional<String> networkDomain = Names.networkDomain(wanted.networkDomain());
        wanted.roleId().ifPresent(role -> requireMayGive(caller, role));
        return kernel.store().inTransaction(tx -> {
            AccountViewRow account = new Target(wanted.id(), wanted.account(), wanted.domainId()).of(tx, caller, roles);
            wanted.newName().ifPresent(name -> rename(tx, account, Names.of("newname", name)));
            wanted.roleId().ifPresent(role -> giveRole(tx, caller, account, role));
            if (wanted.networkDomain().isPresent()) {
                tx.accounts().describe(account.id(), networkDomain.orElse(null));
            }
            return changed(tx, caller, account, "ACCOUNT.UPDATE");
        });
    }

    private void requireMayGive(Caller caller, RoleId id) {
        RoleRow role =
                kernel.store().read(tx -> tx.roles().find(id)).orElseThrow(() -> Refusal.reference("roleid", id));
        roles.requireNotAbove(caller, role.id(), DefaultRole.valueOf(role.type()));
    }

    private static void giveRole(Tx tx, Caller caller, AccountViewRow account, RoleId role) {
        if (account.isDefault() || account.id().equals(caller.account())) {
            throw new Refusal(ApiCode.ACCOUNT, "Nobody changes the role of its own account, or of the first admin's");
        }
        tx.accounts().giveRole(account.id(), role);
    }

    private static void rename(Tx tx, AccountViewRow account, String name) {
        Refused.ifTaken(
                () -> tx.accounts().rename(account.id(), name), "newname", "is taken by another account of the domain");
    }

    private AccountResponse enable(Request<EnableAccount> request) {
        EnableAccount wanted = request.command();
        Target target = new Target(wanted.id(), wanted.account(), wanted.domainId());
        return transition(request.caller(), target, Standing.ENABLED, "ACCOUNT.ENABLE");
    }

    private AccountResponse lock(Request<LockAccount> request) {
        LockAccount wanted = request.command();
        Target target = new Target(Optional.empty(), Optional.of(wanted.account()), Optional.of(wanted.domainId()));
        return transition(request.caller(), target, Standing.LOCKED, "ACCOUNT.LOCK");
    }

    private AccountResponse transition(Caller caller, Target target, Standing state, String event) {
        return kernel.store().inTransaction(tx -> {
            AccountViewRow account = target.of(tx, caller, roles);
            requireMayBecome(caller, account, state);
            stand(tx, account, state);
            return changed(tx, caller, account, event);
        });
    }

    private static void requireMayBecome(Caller caller, AccountViewRow account, Standing state) {
        if (state == Standing.ENABLED) {
            return;
        }
        Target.requireNotDefault(account);
        if (account.id().equals(caller.account())) {
            throw new Refusal(ApiCode.ACCOUNT, "Nobody shuts out its own account");
        }
    }

    private static void stand(Tx tx, AccountViewRow account, Standing state) {
        if (tx.accounts().transition(account.id(), state) == 0) {
            throw new Refusal(ApiCode.IN_USE, "Account " + account.name() + " is being removed");
        }
    }

    private OneStep.Plan planToDisable(Tx tx, Request<DisableAccount> request) {
        DisableAccount wanted = request.command();
        AccountViewRow account =
                new Target(wanted.id(), wanted.account(), wanted.domainId()).of(tx, request.caller(), roles);
        requireMayBecome(request.caller(), account, Standing.DISABLED);
        return OneStep.Plan.of(KIND, account.id().value());
    }

    private void disable(Tx tx, OneStep.Work<DisableAccount> work) {
        boolean lock = work.command().lock();
        AccountId id = new AccountId(work.id());
        AccountViewRow account =
                new Target(Optional.of(id), Optional.empty(), Optional.empty()).of(tx, work.caller(), roles);
        requireMayBecome(work.caller(), account, Standing.DISABLED);
        stand(tx, account, lock ? Standing.LOCKED : Standing.DISABLED);
        if (!lock) {
            Run.Origin by = work.run().caller().orElseThrow();
            kernel.belongings().halt(tx, id, by);
        }
        changed(tx, work.caller(), account, "ACCOUNT.DISABLE");
    }

    private AccountResponse changed(Tx tx, Caller caller, AccountViewRow account, String event) {
        memory.changedBy(tx);
        Events.Owner owner = Events.Owner.of(caller).tellingTo(account.id(), account.domainId());
        Events.completed(
                tx, event, owner, new Events.Resource(KIND, account.id().value(), account.name()));
        return Accounts.view(tx, caller, account.id()).orElseThrow();
    }
}
