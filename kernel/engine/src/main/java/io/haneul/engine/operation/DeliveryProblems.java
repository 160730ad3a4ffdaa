package io.haneul.engine.operation;

import static io.haneul.engine.operation.Problems.problem;

import io.haneul.commands.operation.HaneulProblemResponse;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.event.EventSettings;
import io.haneul.store.Tx;
import io.haneul.store.event.SinkLag;
import io.haneul.store.network.RefusedTally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What does not arrive: events that sinks have not got, and rules that the providers of networks do not take. */
final class DeliveryProblems {
    private static final int MOST = 1000;
    /** Events are handed on every second; what is this old has been tried several times. */
    private static final Duration LATE = Duration.ofSeconds(30);

    private final Kernel kernel;

    DeliveryProblems(Kernel kernel) {
        this.kernel = kernel;
    }

    void in(Tx tx, List<HaneulProblemResponse> all) {
        Instant now = kernel.store().clock().instant();
        tx.sinks().lags().forEach(sink -> late(sink, now).ifPresent(all::add));
        tx.networks().refusedMost(MOST).forEach(refused -> all.add(refused(refused)));
    }

    private Optional<HaneulProblemResponse> late(SinkLag sink, Instant now) {
        Instant oldest = sink.oldest();
        if (oldest == null || oldest.isAfter(now.minus(LATE))) {
            return Optional.empty();
        }
        if (kernel.plugins().eventSinks().has(sink.name())) {
            return Optional.of(problem(
                    "event sink",
                    sink.name(),
                    "lags: up to " + sink.behind() + " events were not taken"
                            + lastFault(sink.name()).map(text -> "; " + text).orElse(""),
                    oldest));
        }
        // one that stays away for longer gets nothing of it any more: it was taken away for good
        boolean awaited = oldest.isAfter(now.minus(kernel.settings().secondsOf(EventSettings.RETENTION)));
        return awaited
                ? Optional.of(problem(
                        "event sink",
                        sink.name(),
                        "is not there; up to " + sink.behind() + " events wait for it",
                        oldest))
                : Optional.empty();
    }

    private Optional<String> lastFault(String sink) {
        return kernel.plugins().eventSinks().health().stream()
                .filter(one -> one.name().equals(sink))
                .findFirst()
                .flatMap(one -> one.calls().lastFault())
                .map(fault -> fault.text());
    }

    private static HaneulProblemResponse refused(RefusedTally refused) {
        String rules = refused.rules() == 1 ? "1 rule" : refused.rules() + " rules";
        return problem(
                "network",
                refused.network() + " (" + refused.networkId() + ")",
                refused.provider() + " does not take " + rules + ": " + refused.reason(),
                refused.since());
    }
}
