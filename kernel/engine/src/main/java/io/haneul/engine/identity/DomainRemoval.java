package io.haneul.engine.identity;

import io.haneul.commands.identity.DeleteDomain;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Belongings;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.jobs.Admission;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.jobs.Subject;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.JobId;
import io.haneul.model.UserId;
import io.haneul.store.Store.Write;
import io.haneul.store.Tx;
import io.haneul.store.identity.AccountRow;
import io.haneul.store.identity.DomainRow;
import java.util.List;
import java.util.Optional;

/**
 * Removes a domain: first nothing new may be made in it and below, then its accounts are removed, some at a time, each by a job
 * of its own, at last the domains from the leaves up.
 */
final class DomainRemoval implements Script<DomainRemoval.Baton> {
    private static final String COMMAND = "deleteDomain";
    private static final String EVENT = "DOMAIN.DELETE";
    private static final String KIND = "Domain";
    private static final int AT_ONCE = 20;

    private final Kernel kernel;
    private final IdentityMemory memory;
    private final AccountRemoval accounts;

    DomainRemoval(Kernel kernel, IdentityMemory memory, AccountRemoval accounts) {
        this.kernel = kernel;
        this.memory = memory;
        this.accounts = accounts;
    }

    /**
     * What the steps need.
     *
     * @param byUser  who removes it
     * @param waiting the jobs that remove its accounts
     */
    record Baton(
            DomainId domain, String name, UserId byUser, AccountId byAccount, DomainId byDomain, List<JobId> waiting) {
        Baton waitingFor(List<JobId> jobs) {
            return new Baton(domain, name, byUser, byAccount, byDomain, jobs);
        }

        Run.Origin by() {
            return new Run.Origin(byUser, byAccount, byDomain, COMMAND);
        }
    }

    void register() {
        kernel.jobs().register(this);
        kernel.commands().on(DeleteDomain.class, this::delete);
    }

    private Answer delete(Request<DeleteDomain> request) {
        Caller caller = request.caller();
        DomainId id = request.command().id();
        boolean cleanup = request.command().cleanup().orElse(false);
        return kernel.store().inTransaction(tx -> {
            DomainRow domain = tx.domains().lock(id).orElseThrow(() -> Refusal.reference("id", id));
            requireMayGo(tx, caller, domain, cleanup);
            tx.domains().close(Domains.within(domain.path()), true);
            memory.changedBy(tx);
            return new Answer.Accepted(admit(tx, domain, caller), Optional.empty());
        });
    }

    private void requireMayGo(Tx tx, Caller caller, DomainRow domain, boolean cleanup) {
        if (caller.domainPath().startsWith(domain.path())) {
            throw new Refusal(ApiCode.ACCOUNT, "Nobody removes the domain it is in");
        }
        String within = Domains.within(domain.path());
        long held = tx.accounts().countWithin(within);
        long below = tx.domains().countWithin(within) - 1;
        if (!cleanup && held + below > 0) {
            throw new Refusal(
                    ApiCode.IN_USE,
                    "Domain " + domain.name() + " has " + held + " accounts and " + below
                            + " domains below it; with cleanup=true they are removed too");
        }
        Optional<String> own = cleanup ? Optional.empty() : kernel.belongings().heldWithin(tx, within);
        own.ifPresent(things -> {
            throw new Refusal(
                    ApiCode.IN_USE,
                    "Domain " + domain.name() + " has " + things + "; with cleanup=true they are taken from it");
        });
    }

    private JobId admit(Tx tx, DomainRow domain, Caller caller) {
        Run.Origin by = new Run.Origin(caller.user(), caller.account(), caller.domain(), COMMAND);
        Baton baton = new Baton(domain.id(), domain.name(), by.user(), by.account(), by.domain(), List.of());
        return kernel.jobs()
                .admit(
                        tx,
                        new Admission<>(
                                this,
                                baton,
                                List.of(Subject.of("domain", domain.id())),
                                false,
                                Optional.of(by),
                                Optional.of(
                                        new Admission.Instance(KIND, domain.id().value()))));
    }

    @Override
    public String name() {
        return COMMAND;
    }

    @Override
    public Class<Baton> baton() {
        return Baton.class;
    }

    @Override
    public List<Step<Baton>> steps() {
        return List.of(Step.of("accounts", this::empty), Step.of("remove", this::remove));
    }

    private Outcome<Baton> empty(Run run, Baton baton) {
        if (!baton.waiting().isEmpty()) {
            Optional<JobId> unended = Children.firstUnended(kernel.store(), baton.waiting());
            return unended.<Outcome<Baton>>map(Outcome::awaitJob)
                    .orElseGet(() -> Outcome.again(baton.waitingFor(List.of())));
        }
        List<JobId> jobs = kernel.store().inTransaction(tx -> begin(tx, baton));
        return jobs.isEmpty() ? own(baton) : Outcome.again(baton.waitingFor(jobs));
    }

    /** Takes what the domains have themselves, when no account is left in them. */
    private Outcome<Baton> own(Baton baton) {
        Optional<String> within = kernel.store().read(tx -> within(tx, baton));
        Optional<Belongings.DomainKind> next = within.flatMap(
                path -> kernel.store().read(tx -> kernel.belongings().nextWithin(tx, path)));
        if (next.isEmpty()) {
            return Outcome.next(baton);
        }
        List<JobId> jobs = kernel.store().inTransaction(tx -> next.get().take(tx, within.orElseThrow(), baton.by()));
        return Outcome.again(baton.waitingFor(jobs));
    }

    private List<JobId> begin(Tx tx, Baton baton) {
        return within(tx, baton)
                .map(within -> tx.accounts().within(within, AT_ONCE).stream()
                        .map((AccountRow account) -> accounts.begin(tx, account, baton.by()))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<String> within(Tx tx, Baton baton) {
        return tx.domains().find(baton.domain()).map(DomainRow::path).map(Domains::within);
    }

    private Outcome<Baton> remove(Run run, Baton baton) {
        Optional<String> within = kernel.store().read(tx -> within(tx, baton));
        if (within.isEmpty()) {
            return Outcome.next(baton);
        }
        long left = kernel.store().inTransaction(tx -> {
            tx.domains().deepest(within.get(), AT_ONCE).stream()
                    .filter(domain -> !domain.id().equals(baton.domain()))
                    .forEach(domain -> removeOne(tx, domain.id(), domain.name()));
            return tx.domains().countWithin(within.get()) - 1;
        });
        if (left > 0) {
            return Outcome.again(baton);
        }
        return Outcome.next(baton, tx -> {
            removeOne(tx, baton.domain(), baton.name());
            tx.jobs().forgetSubject(Subject.of("domain", baton.domain()).name(), run.job());
            memory.changedBy(tx);
            Events.completed(tx, EVENT, owner(baton), resource(baton));
        });
    }

    private static void removeOne(Tx tx, DomainId id, String name) {
        tx.limits().removeOf(id.value());
        if (tx.domains().remove(id, tx.now()) == 0 && tx.domains().find(id).isPresent()) {
            throw new Refusal(ApiCode.IN_USE, "Domain " + name + " still has accounts or domains below it");
        }
    }

    @Override
    public Write failed(Baton baton, Failure failure) {
        return tx -> {
            within(tx, baton).ifPresent(within -> tx.domains().close(within, false));
            Events.failed(tx, new Events.Happening(EVENT, owner(baton), resource(baton)), failure.text());
        };
    }

    private static Events.Owner owner(Baton baton) {
        return Events.Owner.of(baton.by());
    }

    private static Events.Resource resource(Baton baton) {
        return new Events.Resource(KIND, baton.domain().value(), baton.name());
    }
}
