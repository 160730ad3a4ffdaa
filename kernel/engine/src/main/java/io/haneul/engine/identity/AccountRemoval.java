package io.haneul.engine.identity;

import io.haneul.commands.identity.DeleteAccount;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Belongings;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.WellKnown;
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
import io.haneul.store.identity.AccountViewRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Removes an account: first nobody may call for it and nothing new may be made for it, then what it has is taken kind by kind,
 * at last its users and itself. When something cannot be taken the account stays closed and is tried again later.
 */
final class AccountRemoval implements Script<AccountRemoval.Baton> {
    private static final String COMMAND = "deleteAccount";
    private static final String EVENT = "ACCOUNT.DELETE";
    private static final int AT_ONCE = 50;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Kernel kernel;
    private final IdentityMemory memory;
    private final Roles roles;

    AccountRemoval(Kernel kernel, IdentityMemory memory, Roles roles) {
        this.kernel = kernel;
        this.memory = memory;
        this.roles = roles;
    }

    /**
     * What the steps need.
     *
     * @param byUser  who removes it
     * @param waiting the jobs that take what it has
     */
    record Baton(
            AccountId account,
            DomainId domain,
            String name,
            UserId byUser,
            AccountId byAccount,
            DomainId byDomain,
            List<JobId> waiting) {
        Baton waitingFor(List<JobId> jobs) {
            return new Baton(account, domain, name, byUser, byAccount, byDomain, jobs);
        }

        Run.Origin by() {
            return new Run.Origin(byUser, byAccount, byDomain, COMMAND);
        }
    }

    void register() {
        kernel.jobs().register(this);
        kernel.commands().on(DeleteAccount.class, this::delete);
    }

    private Answer delete(Request<DeleteAccount> request) {
        Caller caller = request.caller();
        AccountId id = request.command().id();
        return kernel.store().inTransaction(tx -> {
            AccountViewRow account =
                    new Target(Optional.of(id), Optional.empty(), Optional.empty()).of(tx, caller, roles);
            Target.requireNotDefault(account);
            if (id.equals(caller.account())) {
                throw new Refusal(ApiCode.ACCOUNT, "Nobody removes its own account");
            }
            AccountRow row = tx.accounts().find(id).orElseThrow();
            Run.Origin by = new Run.Origin(caller.user(), caller.account(), caller.domain(), COMMAND);
            return new Answer.Accepted(begin(tx, row, by), Optional.empty());
        });
    }

    /** {@return the job that removes the account: the one that is at it already, else a new one} */
    JobId begin(Tx tx, AccountRow account, Run.Origin by) {
        Optional<JobId> underWay = Optional.ofNullable(account.closingJob()).filter(job -> !isOver(tx, job));
        if (underWay.isPresent()) {
            return underWay.get();
        }
        JobId job = admit(tx, account, by);
        tx.accounts().close(account.id(), job);
        memory.changedBy(tx);
        return job;
    }

    private static boolean isOver(Tx tx, JobId job) {
        return tx.jobs().find(job).map(row -> row.state().isEnd()).orElse(true);
    }

    private JobId admit(Tx tx, AccountRow account, Run.Origin by) {
        Baton baton = new Baton(
                account.id(), account.domainId(), account.name(), by.user(), by.account(), by.domain(), List.of());
        return kernel.jobs()
                .admit(
                        tx,
                        new Admission<>(
                                this,
                                baton,
                                List.of(Subject.of("account", account.id())),
                                false,
                                Optional.of(by),
                                Optional.of(new Admission.Instance(
                                        AccountChanges.KIND, account.id().value()))));
    }

    /** Tries again what could not be removed; one server does it when several come to it. */
    void again() {
        Run.Origin system =
                new Run.Origin(WellKnown.SYSTEM_USER, WellKnown.SYSTEM_ACCOUNT, WellKnown.ROOT_DOMAIN, COMMAND);
        List<AccountRow> stranded = kernel.store().read(tx -> tx.accounts().stranded(AT_ONCE));
        for (AccountRow account : stranded) {
            kernel.store().write(tx -> tx.accounts().find(account.id()).ifPresent(now -> {
                JobId failed = account.closingJob();
                if (failed != null && failed.equals(now.closingJob())) {
                    JobId job = admit(tx, now, system);
                    if (tx.accounts().closeAgain(now.id(), job, failed) == 0) {
                        throw new IllegalStateException("another server tries account " + now.name() + " again");
                    }
                }
            }));
        }
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
        return List.of(Step.of("take", this::take), Step.of("remove", this::remove));
    }

    private Outcome<Baton> take(Run run, Baton baton) {
        if (!baton.waiting().isEmpty()) {
            return await(baton);
        }
        Optional<Belongings.Kind> next =
                kernel.store().read(tx -> kernel.belongings().next(tx, baton.account()));
        if (next.isEmpty()) {
            return Outcome.next(baton);
        }
        List<JobId> jobs = kernel.store().inTransaction(tx -> next.get().take(tx, baton.account(), baton.by()));
        return jobs.isEmpty()
                ? Outcome.await(new CompletableFuture<>(), LOOK_AGAIN)
                : Outcome.again(baton.waitingFor(jobs));
    }

    private Outcome<Baton> await(Baton baton) {
        Optional<JobId> unended = Children.firstUnended(kernel.store(), baton.waiting());
        return unended.<Outcome<Baton>>map(Outcome::awaitJob)
                .orElseGet(() -> Outcome.again(baton.waitingFor(List.of())));
    }

    private Outcome<Baton> remove(Run run, Baton baton) {
        return Outcome.next(baton, tx -> {
            tx.limits().removeOf(baton.account().value());
            tx.users().removeKeysOf(baton.account());
            tx.users().removeOf(baton.account(), tx.now());
            tx.accounts().remove(baton.account(), tx.now());
            tx.jobs().forgetSubject(Subject.of("account", baton.account()).name(), run.job());
            memory.changedBy(tx);
            Events.completed(tx, EVENT, owner(baton), resource(baton));
        });
    }

    @Override
    public Write failed(Baton baton, Failure failure) {
        return tx -> Events.failed(tx, new Events.Happening(EVENT, owner(baton), resource(baton)), failure.text());
    }

    private static Events.Owner owner(Baton baton) {
        return Events.Owner.of(baton.by()).tellingTo(baton.account(), baton.domain());
    }

    private static Events.Resource resource(Baton baton) {
        return new Events.Resource(AccountChanges.KIND, baton.account().value(), baton.name());
    }
}
