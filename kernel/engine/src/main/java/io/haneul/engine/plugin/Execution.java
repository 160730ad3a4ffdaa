package io.haneul.engine.plugin;

import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.provider.Providers;
import io.haneul.jobs.ProviderMissing;
import io.haneul.model.Epoch;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Call;
import io.haneul.spi.command.Handler;
import io.haneul.spi.command.Intent;
import io.haneul.spi.command.IntentDone;
import io.haneul.store.NewIds;
import io.haneul.store.query.Page;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks a handler what its command means, has that carried out, and has the handler word the answer. */
final class Execution {
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    /** Commands themselves change nothing that has an epoch. */
    private static final Epoch NONE = new Epoch(1);

    private final Kernel kernel;
    private final Intents intents;

    Execution(Kernel kernel, Intents intents) {
        this.kernel = kernel;
        this.intents = intents;
    }

    /**
     * A command of a handler.
     *
     * @param owner the handler's plugin
     */
    record Command(String handler, CommandDescriptor descriptor, String owner) {}

    /**
     * A command to be carried out.
     *
     * @param id   of what it makes
     * @param call for the world outside
     */
    record Task(Command command, Record bound, UUID id, Call call) {}

    /**
     * What a command has come to.
     *
     * @param answers worded
     * @param carried what is to be written
     */
    record Outcome(List<Record> answers, Carried carried) {
        Outcome {
            answers = List.copyOf(answers);
        }
    }

    /** {@return the answer of a command that has no job} */
    Answer now(Command command, Request<?> request) {
        Call call = new Call(
                command.descriptor().name(),
                NONE,
                kernel.store().clock().instant().plus(DEADLINE),
                1);
        Task task = new Task(command, request.command(), NewIds.next(), call);
        Outcome outcome = outside(() -> kernel.plugins()
                .handlers()
                .callPatiently(address(task), handler -> ask(handler, task))
                .orElseThrow());
        if (command.descriptor().kind() == Kind.LIST) {
            return listing(outcome.answers(), request.command());
        }
        kernel.store().write(tx -> {
            outcome.carried().write().in(tx);
            command.descriptor().event().ifPresent(type -> outcome.carried()
                    .about()
                    .ifPresent(about -> Events.completed(tx, type, Events.Owner.of(request.caller()), about)));
        });
        return command.descriptor().kind() == Kind.LIST_OF_NEW
                ? new Answer.Listing(outcome.answers().size(), outcome.answers())
                : new Answer.Single(only(command, outcome.answers()));
    }

    /** {@return what a command that is a job has come to; nothing was written yet} */
    Outcome run(Task task) throws Fault, InterruptedException {
        return kernel.plugins()
                .handlers()
                .call(address(task), handler -> ask(handler, task))
                .orElseThrow();
    }

    private static Providers.Address address(Task task) {
        String handler = task.command().handler();
        return new Providers.Address(handler, handler, task.call());
    }

    /** All of it is one call to the handler: a plugin that leaves waits until the answer is worded. */
    private Asked ask(Handler handler, Task task) throws Fault, InterruptedException {
        Intent intent = handler.intend(task.call(), task.bound());
        try {
            Carried carried =
                    intents.prepare(new Intents.Task(intent, task.command().owner(), task.id(), task.call()));
            return new Asked(
                    Optional.of(new Outcome(worded(handler, task.command(), task.bound(), carried.done()), carried)),
                    Optional.empty());
        } catch (Refusal e) {
            return new Asked(Optional.empty(), Optional.of(e)); // the engine's own no, and not the handler's failure
        }
    }

    /** What came of asking: an outcome, or the engine's own no. */
    private record Asked(Optional<Outcome> outcome, Optional<Refusal> refusal) {
        Outcome orElseThrow() {
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            return outcome.orElseThrow();
        }
    }

    private static List<Record> worded(Handler handler, Command command, Record bound, List<IntentDone> done)
            throws Fault {
        Class<? extends Record> form = command.descriptor().response().record();
        List<Record> answers = new ArrayList<>();
        for (IntentDone one : done) {
            Record answer = handler.answer(bound, one);
            if (!form.isInstance(answer)) {
                throw new Fault(
                        FaultKind.BROKEN,
                        "handler " + command.handler() + " answers "
                                + command.descriptor().name() + " with a "
                                + answer.getClass().getSimpleName());
            }
            answers.add(answer);
        }
        return answers;
    }

    static Record only(Command command, List<Record> answers) {
        return answers.stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        ApiCode.INTERNAL, command.descriptor().name() + " has found nothing to answer with"));
    }

    private Answer listing(List<Record> answers, Record bound) {
        Optional<Page> page = paging(bound).map(kernel.listing()::page);
        List<Record> shown = page.map(wanted -> answers.stream()
                        .skip(wanted.offset())
                        .limit(wanted.limit())
                        .toList())
                .orElse(answers);
        return new Answer.Listing(answers.size(), shown);
    }

    private static Optional<Paging> paging(Record bound) {
        return Arrays.stream(bound.getClass().getRecordComponents())
                .filter(component -> component.getType() == Paging.class)
                .findFirst()
                .map(component -> read(component, bound));
    }

    private static Paging read(RecordComponent component, Record bound) {
        try {
            component.getAccessor().setAccessible(true);
            return (Paging) component.getAccessor().invoke(bound);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("component " + component.getName() + " cannot be read", e);
        }
    }

    /** Something that asks providers. */
    private interface Outside<T> {
        T ask() throws Fault, InterruptedException;
    }

    private static <T> T outside(Outside<T> outside) {
        try {
            return outside.ask();
        } catch (Fault fault) {
            throw Faults.refusal(fault);
        } catch (ProviderMissing missing) {
            throw new Refusal(ApiCode.RESOURCE_UNAVAILABLE, String.valueOf(missing.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(ApiCode.INTERNAL, "The server is stopping");
        }
    }
}
