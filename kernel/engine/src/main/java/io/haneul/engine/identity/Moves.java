package io.haneul.engine.identity;

import io.haneul.commands.DefaultRole;
import io.haneul.commands.Success;
import io.haneul.commands.identity.DomainResponse;
import io.haneul.commands.identity.MoveDomain;
import io.haneul.commands.identity.MoveUser;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Limits;
import io.haneul.engine.core.WellKnown;
import io.haneul.store.Tx;
import io.haneul.store.identity.AccountViewRow;
import io.haneul.store.identity.DomainRow;
import io.haneul.store.identity.UserRow;
import io.haneul.store.limit.Holder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Users moved from account to account, and domains from parent to parent. */
final class Moves {
    private final Kernel kernel;
    private final IdentityMemory memory;
    private final Roles roles;

    Moves(Kernel kernel, IdentityMemory memory, Roles roles) {
        this.kernel = kernel;
        this.memory = memory;
        this.roles = roles;
    }

    void register() {
        kernel.commands().single(MoveUser.class, this::user);
        kernel.commands().single(MoveDomain.class, this::domain);
    }

    private Success user(Request<MoveUser> request) {
        MoveUser wanted = request.command();
        if (wanted.account().isPresent() == wanted.accountId().isPresent()) {
            throw Refusal.parameter("accountid", "must be given, or account, and not both");
        }
        Caller caller = request.caller();
        return kernel.store().inTransaction(tx -> {
            UserRow user = tx.users().lock(wanted.id()).orElseThrow(() -> Refusal.reference("id", wanted.id()));
            if (user.isDefault()) {
                throw new Refusal(ApiCode.ACCOUNT, "User " + user.username() + " stays where it is");
            }
            requireNotAbove(tx, caller, new Target(Optional.of(user.accountId()), Optional.empty(), Optional.empty()));
            Target target = new Target(wanted.accountId(), wanted.account(), Optional.of(user.domainId()));
            AccountViewRow account = requireNotAbove(tx, caller, target);
            if (!account.domainId().equals(user.domainId())) {
                throw Refusal.parameter("accountid", "must be of an account of the user's domain");
            }
            if (account.closingJob() != null) {
                throw new Refusal(ApiCode.IN_USE, "Account " + account.name() + " is being removed");
            }
            tx.users().moveTo(user.id(), account.id());
            memory.changedBy(tx);
            Events.Owner owner = Events.Owner.of(caller).tellingTo(account.id(), account.domainId());
            Events.completed(
                    tx,
                    "USER.MOVE",
                    owner,
                    new Events.Resource("User", user.id().value(), user.username()));
            return Success.plain();
        });
    }

    private AccountViewRow requireNotAbove(Tx tx, Caller caller, Target target) {
        AccountViewRow account = target.of(tx, caller, roles);
        roles.requireNotAbove(caller, account.roleId(), DefaultRole.valueOf(account.roleType()));
        return account;
    }

    private DomainResponse domain(Request<MoveDomain> request) {
        MoveDomain wanted = request.command();
        if (wanted.domainId().equals(WellKnown.ROOT_DOMAIN)) {
            throw Refusal.parameter("domainid", "is of the root domain, which stays");
        }
        return kernel.store().inTransaction(tx -> {
            DomainRow domain = tx.domains()
                    .lock(wanted.domainId())
                    .orElseThrow(() -> Refusal.reference("domainid", wanted.domainId()));
            DomainRow parent = Domains.open(tx, wanted.parentDomainId(), "parentdomainid");
            requireMovable(domain, parent);
            move(tx, domain, parent);
            memory.changedBy(tx);
            Domains.tell(tx, "DOMAIN.MOVE", request.caller(), domain);
            return Domains.view(tx, domain.id());
        });
    }

    private static void requireMovable(DomainRow domain, DomainRow parent) {
        if (domain.closing()) {
            throw new Refusal(ApiCode.IN_USE, "Domain " + domain.name() + " is being removed");
        }
        if (parent.path().startsWith(domain.path())) {
            throw Refusal.parameter("parentdomainid", "must not be of the domain itself or one below it");
        }
        if (parent.id().equals(domain.parentId())) {
            throw Refusal.parameter("parentdomainid", "is of the domain's parent already");
        }
    }

    /** What stood over the domain does so no more, and what does from now on must allow it. */
    private static void move(Tx tx, DomainRow domain, DomainRow parent) {
        String old = domain.path();
        String fresh = Domains.path(parent.path(), domain.name());
        List<String> lost = tx.domains().outOfReach(Domains.within(old), fresh);
        if (!lost.isEmpty()) {
            throw new Refusal(
                    ApiCode.IN_USE,
                    "What the domain uses is not for the domains below " + parent.path() + ": "
                            + String.join(", ", lost));
        }
        Domains.requireShort(tx, old, fresh);
        Refused.ifTaken(
                () -> tx.domains().adopt(domain.id(), parent.id()),
                "parentdomainid",
                "is of a domain that has one named " + domain.name());
        tx.domains().deepen(Domains.within(old), parent.level() + 1 - domain.level());
        tx.domains().move(old, fresh, Domains.within(old));
        Map<Limits.Resource, Long> brought = Limits.counts(tx, Holder.within(fresh));
        brought.values().removeIf(count -> count == 0);
        // the system's account has no limits of its own, so that only those of the domains are asked
        Limits.require(tx, WellKnown.SYSTEM_ACCOUNT, fresh, brought);
    }
}
