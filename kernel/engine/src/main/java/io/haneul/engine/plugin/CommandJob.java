package io.haneul.engine.plugin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.haneul.commands.Kind;
import io.haneul.engine.access.Gatekeeper;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Callers;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.jobs.Admission;
import io.haneul.jobs.Batons;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.ProviderMissing;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.Fault;
import io.haneul.model.UserId;
import io.haneul.spi.Call;
import io.haneul.store.NewIds;
import io.haneul.store.Store.Write;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Carries out a plugin's command as a job. When its handler is not there, the job waits for it; it is another version of the
 * plugin, then, that may finish what an earlier one began.
 */
final class CommandJob implements Script<CommandJob.Baton> {
    private static final String KIND = "PluginCommand";
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final Kernel kernel;
    private final Execution execution;
    private final Gatekeeper gatekeeper;
    private final Finder finder;
    private final JsonMapper json = new JsonMapper();

    /**
     * Which command, and for whom.
     *
     * @param text   the command, its secrets sealed
     * @param id     of what it makes
     * @param event  it leaves; empty for none
     */
    record Baton(
            String handler,
            String command,
            String text,
            UUID id,
            String event,
            UserId user,
            AccountId account,
            DomainId domain) {}

    /** A command that is there. */
    record There(Execution.Command command, Class<? extends Record> type, Batons batons) {}

    /** Finds commands. */
    interface Finder {
        /** {@return the command; empty when its handler is not there} */
        Optional<There> find(String handler, String command);
    }

    CommandJob(Kernel kernel, Execution execution, Finder finder) {
        this.kernel = kernel;
        this.execution = execution;
        this.gatekeeper = new Gatekeeper(kernel.store(), kernel.references());
        this.finder = finder;
    }

    Answer admit(Execution.Command command, Request<?> request, String text) {
        CommandDescriptor descriptor = command.descriptor();
        Caller caller = request.caller();
        UUID id = NewIds.next();
        Baton baton = new Baton(
                command.handler(),
                descriptor.name(),
                text,
                id,
                descriptor.event().orElse(""),
                caller.user(),
                caller.account(),
                caller.domain());
        Run.Origin origin = new Run.Origin(caller.user(), caller.account(), caller.domain(), descriptor.name());
        return kernel.store()
                .inTransaction(tx -> new Answer.Accepted(
                        kernel.jobs()
                                .admit(
                                        tx,
                                        new Admission<>(
                                                this,
                                                baton,
                                                List.of(),
                                                false,
                                                Optional.of(origin),
                                                Optional.of(new Admission.Instance(KIND, id)))),
                        Optional.of(id).filter(made -> descriptor.kind() == Kind.ASYNC_CREATE)));
    }

    @Override
    public String name() {
        return "pluginCommand";
    }

    @Override
    public Class<Baton> baton() {
        return Baton.class;
    }

    @Override
    public List<Step<Baton>> steps() {
        return List.of(Step.of("do", this::act));
    }

    private Outcome<Baton> act(Run run, Baton baton) throws Fault, InterruptedException {
        There there = finder.find(baton.handler(), baton.command())
                .orElseThrow(() -> new ProviderMissing(PluginCommands.ROLE + " " + baton.handler()));
        Record command = there.batons().read(baton.text(), there.type());
        Caller caller = kernel.store()
                .read(tx -> Callers.of(tx, baton.user()))
                .orElseThrow(() -> new Refusal(ApiCode.ACCOUNT, "The user who asked for this may not any more"));
        if (!gatekeeper.admits(caller, there.command().descriptor(), command)) {
            throw new IllegalStateException("no list is a job");
        }
        Call call = new Call(
                run.label(), run.epoch(), kernel.store().clock().instant().plus(DEADLINE), run.attempt());
        Execution.Outcome outcome = execution.run(new Execution.Task(there.command(), command, baton.id(), call));
        String result = result(there.command(), outcome.answers());
        Write event = tx -> outcome.carried()
                .about()
                .filter(about -> !baton.event().isEmpty())
                .ifPresent(about -> Events.completed(tx, baton.event(), owner(baton), about));
        return new Outcome.End<>(baton, outcome.carried().write().then(event), Optional.of(result));
    }

    private String result(Execution.Command command, List<Record> answers) {
        Map<String, Object> fields = WireText.of(Execution.only(command, answers));
        String object = command.descriptor().object();
        try {
            return json.writeValueAsString(object.isEmpty() ? fields : Map.of(object, fields));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer of plain values is always JSON", e);
        }
    }

    private static Events.Owner owner(Baton baton) {
        return new Events.Owner(baton.user(), baton.account(), baton.domain());
    }

    @Override
    public Write failed(Baton baton, Failure failure) {
        if (baton.event().isEmpty()) {
            return Write.NONE;
        }
        Events.Resource thing = new Events.Resource(KIND, baton.id(), baton.command());
        return tx -> Events.failed(tx, new Events.Happening(baton.event(), owner(baton), thing), failure.text());
    }
}
