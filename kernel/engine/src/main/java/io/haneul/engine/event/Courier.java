package io.haneul.engine.event;

import io.haneul.engine.core.Alerts;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.provider.Providers;
import io.haneul.jobs.Busy;
import io.haneul.jobs.ProviderMissing;
import io.haneul.model.Epoch;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Call;
import io.haneul.spi.event.EventBatch;
import io.haneul.spi.event.EventRecord;
import io.haneul.store.NewIds;
import io.haneul.store.event.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one sink what it has not got yet, batch after batch, as long as this server is the one that does. */
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int BATCH = 200;
    /** So that a sink with a long way to go lets others have their turn. */
    private static final int BATCHES_A_TURN = 50;

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    /** How long a server that went away in the middle keeps others from going on; longer than any call. */
    private static final Duration HOLD = Duration.ofSeconds(60);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    /** Events change nothing that has an epoch. */
    private static final Epoch NONE = new Epoch(1);

    private final Kernel kernel;

    Courier(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * How it goes with a sink.
     *
     * @param position up to which it has got all, as far as this server knows
     * @param batch    how many it is given at a time
     * @param failures in a row
     * @param next     not to be tried before
     */
    record Pace(long position, int batch, int failures, Instant next) {
        static Pace start() {
            return new Pace(-1, BATCH, 0, Instant.MIN);
        }

        boolean isDue(Instant now) {
            return !next.isAfter(now);
        }

        Pace at(long reached) {
            return new Pace(reached, failures == 0 ? BATCH : batch, 0, Instant.MIN);
        }

        Pace failed(Instant now) {
            long pause = Math.min(LONGEST_PAUSE.toSeconds(), 1L << Math.min(failures, 6));
            return new Pace(position, batch, failures + 1, now.plusSeconds(pause));
        }

        Pace oneByOne() {
            return new Pace(position, 1, failures + 1, Instant.MIN);
        }
    }

    /** {@return how it goes with the sink after it was given what there is up to a number} */
    Pace serve(String sink, Pace before, long upTo) {
        Pace pace = before;
        for (int turn = 0; turn < BATCHES_A_TURN && pace.position() < upTo; turn++) {
            Optional<List<StoredEvent>> batch = next(sink, upTo, pace.batch());
            if (batch.isEmpty()) {
                return pace; // another server does it
            }
            if (batch.get().isEmpty()) {
                return pace.at(upTo);
            }
            OptionalLong tooOld = passed(sink, batch.get().get(0));
            if (tooOld.isPresent()) {
                pace = pace.at(tooOld.getAsLong());
                continue;
            }
            Pace after = deliver(sink, pace, batch.get());
            if (after.position() == pace.position() && after.batch() == pace.batch()) {
                return after;
            }
            pace = after;
        }
        return pace;
    }

    /** {@return the next events; empty when another server hands them on} */
    private Optional<List<StoredEvent>> next(String sink, long upTo, int limit) {
        String node = kernel.config().node();
        return kernel.store().inTransaction(tx -> {
            if (tx.sinks().hold(sink, node, tx.now(), tx.now().plus(HOLD)) == 0) {
                return Optional.empty();
            }
            long position = tx.sinks().position(sink).orElseThrow();
            return Optional.of(position < upTo ? tx.sinks().next(position, upTo, limit) : List.of());
        });
    }

    private Pace deliver(String sink, Pace pace, List<StoredEvent> events) {
        Instant now = kernel.store().clock().instant();
        try {
            Call call = new Call("events to " + sink, NONE, now.plus(DEADLINE), pace.failures() + 1);
            EventBatch batch = new EventBatch(events.stream().map(Courier::told).toList());
            kernel.plugins().eventSinks().call(new Providers.Address(sink, sink, call), there -> {
                there.deliver(call, batch);
                return true;
            });
        } catch (Fault fault) {
            return refused(sink, pace, events, fault);
        } catch (ProviderMissing | Busy missing) {
            return put(sink, pace);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return pace;
        }
        return advanced(sink, pace, events.get(events.size() - 1).seq());
    }

    private Pace advanced(String sink, Pace pace, long to) {
        int mine = kernel.store()
                .inTransaction(tx -> tx.sinks().advance(sink, kernel.config().node(), to));
        return mine == 1 ? pace.at(to) : pace;
    }

    private Pace refused(String sink, Pace pace, List<StoredEvent> events, Fault fault) {
        if (fault.kind() != FaultKind.INVALID) {
            if (pace.failures() == 0) {
                LOG.warn("event sink {} takes nothing, and is tried again: {}", sink, fault.getMessage());
            }
            return put(sink, pace);
        }
        if (events.size() > 1) {
            return pace.oneByOne();
        }
        StoredEvent event = events.get(0);
        String text =
                "Event sink " + sink + " refuses event " + event.id() + ", which was skipped: " + fault.getMessage();
        kernel.store().write(tx -> Alerts.raise(tx, Alerts.Kind.MANAGEMENT_SERVER, text));
        LOG.warn("{}", text);
        return advanced(sink, pace, event.seq());
    }

    /** Lets other servers try, and tries again after a while. */
    private Pace put(String sink, Pace pace) {
        kernel.store().write(tx -> tx.sinks().release(sink, kernel.config().node()));
        return pace.failed(kernel.store().clock().instant());
    }

    /** {@return where to go on when the event is older than anybody waits for} */
    private OptionalLong passed(String sink, StoredEvent oldest) {
        Instant now = kernel.store().clock().instant();
        Duration patience = kernel.settings().secondsOf(EventSettings.RETENTION);
        Instant from = now.minus(patience);
        if (!oldest.created().isBefore(from)) {
            return OptionalLong.empty();
        }
        String node = kernel.config().node();
        long to = kernel.store().inTransaction(tx -> {
            long reached = tx.sinks()
                    .firstFrom(NewIds.firstOf(from))
                    .map(seq -> seq - 1)
                    .orElseGet(() -> tx.sinks().newest());
            long forward = Math.max(reached, oldest.seq());
            tx.sinks().advance(sink, node, forward);
            Alerts.raise(
                    tx,
                    Alerts.Kind.MANAGEMENT_SERVER,
                    "Event sink " + sink + " has not taken events for " + patience.toSeconds()
                            + " seconds; older ones were skipped, from event " + oldest.id() + " on");
            return forward;
        });
        LOG.warn("event sink {} has fallen behind by more than {}; events up to {} were skipped", sink, patience, to);
        return OptionalLong.of(to);
    }

    private static EventRecord told(StoredEvent event) {
        String kind = event.resourceKind();
        return new EventRecord(
                event.seq(),
                event.id(),
                event.type(),
                event.state(),
                event.level(),
                event.description(),
                event.created(),
                Optional.ofNullable(event.userId()),
                Optional.of(event.accountId()),
                Optional.of(event.domainId()),
                Optional.ofNullable(event.resourceId())
                        .filter(id -> kind != null)
                        .map(id -> new EventRecord.Subject(
                                String.valueOf(kind),
                                id,
                                Optional.ofNullable(event.resourceName()).orElse(""))));
    }
}
