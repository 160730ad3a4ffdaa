package io.haneul.engine.seed;

import io.haneul.commands.job.AsyncJobResponse;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.CommandBinder;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Kernel;
import io.haneul.model.JobId;
import io.haneul.store.setting.SettingRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the first zone of a new cloud by the calls of a file, once. A start that was cut off in the middle is gone on with at
 * the next one: each step knows by what it finds whether it was done.
 */
public final class ZoneFile {
    private static final Logger LOG = LoggerFactory.getLogger(ZoneFile.class);
    /** For a job, or for something to be there. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    /** No setting of anybody's: it remembers that the file was carried out. */
    private static final String MARK = "zone.file";

    private static final UUID GLOBAL = new UUID(0, 0);

    private final Kernel kernel;
    private final Calls calls;

    /** How calls are made, in the name of the first admin. */
    @FunctionalInterface
    public interface Calls {
        /** {@return the answer} */
        Answer call(String command, Map<String, String> parameters);
    }

    public ZoneFile(Kernel kernel, Calls calls) {
        this.kernel = kernel;
        this.calls = calls;
    }

    /** Carries the file out, unless that was done before. When it cannot be, the log says why and the cloud goes on without. */
    public void run(Path file) {
        try {
            if (isDone()) {
                return;
            }
            long begun = System.nanoTime();
            ZonePlan plan = ZonePlan.read(file);
            Scope scope = new Scope(new LinkedHashMap<>());
            for (ZonePlan.Step step : plan.steps()) {
                runEach(step, scope);
            }
            kernel.store().write(tx -> tx.settings().put(new SettingRow(MARK, "global", GLOBAL, "done")));
            LOG.info("Zone file {} was carried out in {} ms", file.getFileName(), millisSince(begun));
        } catch (IOException | IllegalStateException | Refusal e) {
            LOG.error("The zone file {} could not be carried out: {}", file, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("The zone file {} could not be carried out", file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }

    private boolean isDone() {
        return kernel.store().read(tx -> tx.settings().all()).stream()
                .anyMatch(row -> row.name().equals(MARK));
    }

    private void runEach(ZonePlan.Step step, Scope scope) throws InterruptedException {
        List<Map<String, Object>> each = step.each();
        if (each == null) {
            run(step, scope);
            return;
        }
        for (Map<String, Object> one : each) {
            scope.save("each", one);
            run(step, scope);
        }
    }

    private void run(ZonePlan.Step step, Scope scope) throws InterruptedException {
        String call = step.call();
        Optional<Map<String, Object>> result;
        if (call == null) {
            result = Optional.of(found(step, scope));
        } else {
            ZonePlan.Step unless = step.unless();
            Optional<Map<String, Object>> there = unless == null ? Optional.empty() : find(unless, scope);
            result = there.isPresent() ? there : made(call, scope.fill(step.with()));
        }
        String name = step.as();
        if (name != null) {
            scope.save(
                    name,
                    result.orElseThrow(
                            () -> new IllegalStateException(call + " makes nothing to be saved as " + name)));
        }
    }

    private Map<String, Object> found(ZonePlan.Step step, Scope scope) throws InterruptedException {
        long deadline = System.nanoTime() + (step.await() ? PATIENCE.toNanos() : 0);
        while (true) {
            Optional<Map<String, Object>> item = find(step, scope);
            if (item.isPresent()) {
                return item.get();
            }
            if (System.nanoTime() - deadline >= 0) {
                throw new IllegalStateException("nothing is found by " + step.find() + " " + scope.fill(step.with()));
            }
            Thread.sleep(LOOK_AGAIN.toMillis());
        }
    }

    private Optional<Map<String, Object>> find(ZonePlan.Step step, Scope scope) {
        String list = step.find();
        if (list == null) {
            throw new IllegalStateException("a step needs a call, or a find");
        }
        Answer answer = call(list, scope.fill(step.with()));
        Map<String, String> where = scope.fillTexts(step.where());
        return ((Answer.Listing) answer)
                .items().stream()
                        .map(Scope::fields)
                        .filter(item -> where.entrySet().stream()
                                .allMatch(entry -> entry.getValue().equals(String.valueOf(item.get(entry.getKey())))))
                        .findFirst();
    }

    private Answer call(String command, Map<String, String> parameters) {
        Map<String, String> keyed = new LinkedHashMap<>();
        parameters.forEach((name, value) -> keyed.put(CommandBinder.key(name), value));
        return calls.call(command, keyed);
    }

    private Optional<Map<String, Object>> made(String command, Map<String, String> parameters)
            throws InterruptedException {
        Answer answer = patiently(command, parameters);
        if (answer instanceof Answer.Single single) {
            return Optional.of(Scope.fields(single.value()));
        }
        if (answer instanceof Answer.Listing listing) {
            return listing.items().stream().findFirst().map(Scope::fields);
        }
        return ended(command, ((Answer.Accepted) answer).job());
    }

    /** What the call needs of plugins may be on its way: they come up beside the engine. */
    private Answer patiently(String command, Map<String, String> parameters) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return call(command, parameters);
            } catch (Refusal refusal) {
                if (refusal.code() != ApiCode.RESOURCE_UNAVAILABLE || System.nanoTime() - deadline >= 0) {
                    throw new IllegalStateException(command + " is refused: " + refusal.getMessage(), refusal);
                }
                Thread.sleep(LOOK_AGAIN.toMillis());
            }
        }
    }

    private Optional<Map<String, Object>> ended(String command, JobId job) throws InterruptedException {
        try {
            kernel.jobs().ended(job).toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(command + " takes more than " + PATIENCE.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(command + " cannot be waited for", e);
        }
        Answer.Single answer = (Answer.Single) call("queryAsyncJobResult", Map.of("jobid", job.toString()));
        AsyncJobResponse ended = (AsyncJobResponse) answer.value();
        Map<String, Object> result = Optional.ofNullable(ended.jobResult()).orElse(Map.of());
        if (!Integer.valueOf(1).equals(ended.jobStatus())) {
            throw new IllegalStateException(command + " failed: " + result.get("errortext"));
        }
        return result.values().stream()
                .filter(Record.class::isInstance)
                .findFirst()
                .map(object -> Scope.fields((Record) object));
    }
}
