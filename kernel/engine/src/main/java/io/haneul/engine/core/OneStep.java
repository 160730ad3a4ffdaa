package io.haneul.engine.core;

import io.haneul.commands.Kind;
import io.haneul.engine.access.Gatekeeper;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.CommandDescriptors;
import io.haneul.engine.command.CommandTable;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.jobs.Admission;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Jobs;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.jobs.Subject;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.UserId;
import io.haneul.store.Store;
import io.haneul.store.Store.Write;
import io.haneul.store.Tx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Commands that the contract makes asynchronous although their work is one transaction. Each gets a script of one step, whose
 * baton is the command itself; a command that holds a secret cannot be done so.
 */
public final class OneStep {
    private final Store store;
    private final Jobs jobs;
    private final CommandTable commands;
    private final Gatekeeper gatekeeper;

    public OneStep(Store store, Jobs jobs, CommandTable commands, Gatekeeper gatekeeper) {
        this.store = store;
        this.jobs = jobs;
        this.commands = commands;
        this.gatekeeper = gatekeeper;
    }

    /**
     * What the job of a command is about.
     *
     * @param kind     as {@code jobinstancetype} on the wire, such as {@code PhysicalNetwork}
     * @param id       of the thing; of one to be made, an id made for it
     * @param subjects what the job must hold while it runs
     */
    public record Plan(String kind, UUID id, List<Subject> subjects) {
        public Plan {
            subjects = List.copyOf(subjects);
        }

        /** {@return a plan for a thing that nothing else works at for longer than a transaction} */
        public static Plan of(String kind, UUID id) {
            return new Plan(kind, id, List.of());
        }
    }

    /** Looks whether a command can be carried out, in the transaction that admits its job. */
    @FunctionalInterface
    public interface Planner<C extends Record> {
        /**
         * {@return what it is about}
         *
         * @throws Refusal when it cannot; the caller is told at once and there is no job
         */
        Plan of(Tx tx, Request<C> request);
    }

    /**
     * A command being carried out.
     *
     * @param caller as it stands now; its access to what the command refers to was checked again
     * @param id     of the plan
     */
    public record Work<C extends Record>(Caller caller, C command, UUID id, Run run) {}

    /** Carries a command out. */
    @FunctionalInterface
    public interface Action<C extends Record> {
        /**
         * Does all the work, tells the event among it. Run again as a whole when the transaction could not be committed.
         *
         * @throws Refusal when it cannot be carried out; the job fails with it
         */
        void in(Tx tx, Work<C> work);
    }

    /** Takes back what a planner has done, when the action cannot be carried out. */
    @FunctionalInterface
    public interface Undo {
        /** Takes it back. */
        void of(Tx tx, UUID id);
    }

    /** Adds a command; before the jobs are started. */
    public <C extends Record> void on(Class<C> command, Planner<C> planner, Action<C> action) {
        on(command, planner, action, (tx, id) -> {});
    }

    /** Adds a command whose planner writes already; before the jobs are started. */
    public <C extends Record> void on(Class<C> command, Planner<C> planner, Action<C> action, Undo undo) {
        CommandDescriptor descriptor = CommandDescriptors.of(command);
        if (!descriptor.isAsync()) {
            throw new IllegalArgumentException(descriptor.name() + " is not asynchronous");
        }
        OneStepScript<C> script = new OneStepScript<>(descriptor, command, action, undo);
        jobs.register(script);
        commands.on(command, request -> admit(script, planner, request));
    }

    private <C extends Record> Answer admit(OneStepScript<C> script, Planner<C> planner, Request<C> request) {
        CommandDescriptor descriptor = script.descriptor;
        Caller caller = request.caller();
        return store.inTransaction(tx -> {
            Plan plan = planner.of(tx, request);
            Baton baton = new Baton(
                    jobs.batons().write(request.command()),
                    plan.kind(),
                    plan.id(),
                    caller.user(),
                    caller.account(),
                    caller.domain());
            Run.Origin origin = new Run.Origin(caller.user(), caller.account(), caller.domain(), descriptor.name());
            Admission.Instance instance = new Admission.Instance(plan.kind(), plan.id());
            return new Answer.Accepted(
                    jobs.admit(
                            tx,
                            new Admission<>(
                                    script, baton, plan.subjects(), false, Optional.of(origin), Optional.of(instance))),
                    Optional.of(plan.id()).filter(id -> descriptor.kind() == Kind.ASYNC_CREATE));
        });
    }

    /**
     * What the step needs.
     *
     * @param command as JSON
     * @param kind    of the thing, on the wire
     * @param id      of the thing
     */
    record Baton(String command, String kind, UUID id, UserId user, AccountId account, DomainId domain) {}

    /** The script of one command. */
    private final class OneStepScript<C extends Record> implements Script<Baton> {
        private final CommandDescriptor descriptor;
        private final Class<C> type;
        private final Action<C> action;
        private final Undo undo;

        OneStepScript(CommandDescriptor descriptor, Class<C> type, Action<C> action, Undo undo) {
            this.undo = undo;
            this.descriptor = descriptor;
            this.type = type;
            this.action = action;
        }

        @Override
        public String name() {
            return descriptor.name();
        }

        @Override
        public Class<Baton> baton() {
            return Baton.class;
        }

        @Override
        public List<Step<Baton>> steps() {
            return List.of(Step.of("do", this::act));
        }

        private Outcome<Baton> act(Run run, Baton baton) {
            C command = jobs.batons().read(baton.command(), type);
            Caller caller = store.read(tx -> Callers.of(tx, baton.user()))
                    .orElseThrow(() -> new Refusal(ApiCode.ACCOUNT, "The user who asked for this may not any more"));
            if (!gatekeeper.admits(caller, descriptor, command)) {
                throw new IllegalStateException("no list is a job");
            }
            return Outcome.next(baton, tx -> action.in(tx, new Work<>(caller, command, baton.id(), run)));
        }

        @Override
        public Write failed(Baton baton, Failure failure) {
            return tx -> {
                undo.of(tx, baton.id());
                descriptor.event().ifPresent(event -> {
                    Events.Owner owner = new Events.Owner(baton.user(), baton.account(), baton.domain());
                    Events.Resource thing = new Events.Resource(
                            baton.kind(), baton.id(), baton.id().toString());
                    Events.failed(tx, new Events.Happening(event, owner, thing), failure.text());
                });
            };
        }
    }
}
