package io.haneul.engine.rule;

import io.haneul.commands.Kind;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.CommandDescriptors;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.network.Networks;
import io.haneul.jobs.Admission;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.model.JobId;
import io.haneul.store.Store.Write;
import io.haneul.store.Tx;
import io.haneul.store.network.NetworkRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * Commands that change what a network's providers are told. The rows are written in the transaction that admits the job; the job
 * waits until they are in force, and takes them back when they cannot be.
 */
final class Changes {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Kernel kernel;
    private final Networks networks;

    Changes(Kernel kernel, Networks networks) {
        this.kernel = kernel;
        this.networks = networks;
    }

    /** Writes what a command wants. */
    @FunctionalInterface
    interface Planner<C extends Record> {
        /**
         * {@return what the job has to wait for}
         *
         * @throws io.haneul.engine.command.Refusal when it cannot be carried out; nothing is written then
         */
        RuleBaton of(Tx tx, Request<C> request);
    }

    /** Ends a change, one way or the other. */
    @FunctionalInterface
    interface End {
        /** Writes the end. */
        void in(Tx tx, RuleBaton baton);
    }

    /**
     * The ends of a change.
     *
     * @param done   when it is in force; what it throws fails the job
     * @param undone when it cannot be: the network is told again afterwards
     */
    record Ends(End done, End undone) {}

    /** Adds a command; before the jobs are started. */
    <C extends Record> void on(Class<C> command, Planner<C> planner, Ends ends) {
        CommandDescriptor descriptor = CommandDescriptors.of(command);
        ChangeScript script =
                new ChangeScript(descriptor.name(), descriptor.event().orElseThrow(), ends);
        kernel.jobs().register(script);
        kernel.commands().on(command, request -> kernel.store().inTransaction(tx -> {
            RuleBaton baton = planner.of(tx, request);
            JobId job = admit(tx, script, baton, request.caller());
            return new Answer.Accepted(
                    job, Optional.of(baton.thing().id()).filter(id -> descriptor.kind() == Kind.ASYNC_CREATE));
        }));
    }

    /**
     * Adds a command that answers at once, while its job goes on; before the jobs are started.
     *
     * @param answer when what it wants is written
     */
    <C extends Record> void at(Class<C> command, Planner<C> planner, Ends ends, Record answer) {
        CommandDescriptor descriptor = CommandDescriptors.of(command);
        ChangeScript script =
                new ChangeScript(descriptor.name(), descriptor.event().orElseThrow(), ends);
        kernel.jobs().register(script);
        kernel.commands().single(command, request -> kernel.store().inTransaction(tx -> {
            admit(tx, script, planner.of(tx, request), request.caller());
            return answer;
        }));
    }

    private JobId admit(Tx tx, ChangeScript script, RuleBaton baton, Caller caller) {
        Run.Origin origin = new Run.Origin(caller.user(), caller.account(), caller.domain(), script.name());
        Admission.Instance instance =
                new Admission.Instance(baton.thing().kind(), baton.thing().id());
        return kernel.jobs()
                .admit(
                        tx,
                        new Admission<>(script, baton, List.of(), false, Optional.of(origin), Optional.of(instance)));
    }

    /** {@return the start of a baton: the network's providers are told after the commit} */
    RuleBaton change(Tx tx, Caller caller, NetworkRow network, Events.Resource thing) {
        return new RuleBaton(
                network.id(),
                networks.changed(tx, network.id()),
                thing,
                Events.Owner.of(caller).tellingTo(network.accountId(), network.domainId()),
                Optional.empty(),
                List.of());
    }

    /** {@return a thing of a kind, called by its id} */
    static Events.Resource thing(String kind, UUID id) {
        return new Events.Resource(kind, id, id.toString());
    }

    /** The script of one command. */
    private final class ChangeScript implements Script<RuleBaton> {
        private final String name;
        private final String event;
        private final Ends ends;

        ChangeScript(String name, String event, Ends ends) {
            this.name = name;
            this.event = event;
            this.ends = ends;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Class<RuleBaton> baton() {
            return RuleBaton.class;
        }

        @Override
        public Duration limit() {
            return LIMIT;
        }

        @Override
        public List<Step<RuleBaton>> steps() {
            return List.of(Step.of("apply", this::apply));
        }

        private Outcome<RuleBaton> apply(Run run, RuleBaton baton) throws Fault, InterruptedException {
            Optional<CompletionStage<Void>> waiting = networks.awaiting(baton.network(), baton.change());
            return waiting.isPresent()
                    ? Outcome.await(waiting.get(), PATIENCE)
                    : Outcome.next(baton, tx -> {
                        ends.done().in(tx, baton);
                        Events.completed(tx, event, baton.who(), baton.thing());
                    });
        }

        @Override
        public Write failed(RuleBaton baton, Failure failure) {
            return tx -> {
                ends.undone().in(tx, baton);
                tx.networks().find(baton.network()).ifPresent(network -> networks.changed(tx, network.id()));
                Events.failed(tx, new Events.Happening(event, baton.who(), baton.thing()), failure.text());
            };
        }
    }
}
