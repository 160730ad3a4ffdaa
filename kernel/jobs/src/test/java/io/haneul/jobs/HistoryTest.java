package io.haneul.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.jobs.History.Entry;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.store.Store.Write;
import io.haneul.store.job.Direction;
import io.haneul.store.job.JobRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class HistoryTest extends JobsFixture {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void tellsEachStepWhenItBeganHowLongItTookAndItsNote() throws Exception {
        Instant before = store.clock().instant();
        Steps script = new Steps(List.of(step("a"), Step.of("b", (run, baton) -> {
            Thread.sleep(30);
            return Outcome.next(baton, Write.NONE, "host h7 was best");
        })));
        try (Jobs jobs = server("one", script)) {
            JobRow row = ended(jobs, admit(jobs, script, "vm:1"));

            List<Entry> entries = History.of(row, jobs.batons()).entries();
            assertEquals(List.of("a", "b"), entries.stream().map(Entry::step).toList());
            assertEquals(
                    List.of("done", "done"), entries.stream().map(Entry::end).toList());
            assertEquals(Optional.of("host h7 was best"), entries.get(1).note());
            assertTrue(entries.get(1).millis() >= 30, entries.toString());
            assertFalse(entries.get(0).begun().isBefore(before), entries.toString());
            assertFalse(entries.get(1).begun().isBefore(entries.get(0).begun()), entries.toString());
        }
    }

    @Test
    void aFailureShowsWhatFailedWhyAndHowItWasTakenBack() throws Exception {
        Steps script = new Steps(List.of(
                step("a"),
                Step.of(
                        "b",
                        (run, baton) ->
                                Outcome.failed(new Fault(FaultKind.INVALID, "no such thing"), "looked at h1 and h2"))));
        try (Jobs jobs = server("one", script)) {
            JobRow row = ended(jobs, admit(jobs, script, "vm:1"));

            assertEquals(431, row.errorCode());
            assertEquals("no such thing", row.errorText());
            List<Entry> entries = History.of(row, jobs.batons()).entries();
            assertEquals(
                    List.of("a FORWARD done", "b FORWARD INVALID no such thing", "b UNDO done", "a UNDO done"),
                    entries.stream()
                            .map(e -> e.step() + " " + e.direction() + " " + e.end())
                            .toList());
            assertEquals(Optional.of("looked at h1 and h2"), entries.get(1).note());
        }
    }

    @Test
    void pausesAndRepetitionsOfAStepAreOneEntry() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        Steps script = new Steps(List.of(
                Step.of("waits", (run, baton) -> {
                    if (runs.incrementAndGet() < 3) {
                        return Outcome.await(new CompletableFuture<Void>(), Duration.ofMillis(20));
                    }
                    return Outcome.next(baton);
                }),
                failing("weak", FaultKind.UNREACHABLE, 2)));
        try (Jobs jobs = server("one", script)) {
            JobRow row = ended(jobs, admit(jobs, script, "vm:1"));

            List<Entry> entries = History.of(row, jobs.batons()).entries();
            assertEquals(
                    List.of("waits", "weak"), entries.stream().map(Entry::step).toList());
            assertEquals(List.of(3, 3), entries.stream().map(Entry::runs).toList());
            assertTrue(entries.get(0).millis() >= 40, entries.toString());
        }
    }

    @Test
    void aWriteThatFoundThingsChangedIsARunMoreOfItsStep() throws Exception {
        AtomicInteger left = new AtomicInteger(1);
        Steps script = new Steps(List.of(Step.of(
                "place",
                (run, baton) -> Outcome.next(baton, tx -> {
                    if (left.getAndDecrement() > 0) {
                        throw new TryAgain("h1 is full");
                    }
                }))));
        try (Jobs jobs = server("one", script)) {
            JobRow row = ended(jobs, admit(jobs, script, "vm:1"));

            List<Entry> entries = History.of(row, jobs.batons()).entries();
            assertEquals(1, entries.size(), entries.toString());
            assertEquals(2, entries.get(0).runs());
            assertEquals("done", entries.get(0).end());
        }
    }

    @Test
    void aLongHistoryKeepsItsBeginningAndItsEnd() {
        History history = new History(List.of());
        for (int i : IntStream.range(0, 500).toArray()) {
            history = history.and(new Entry(
                    "s" + i, Direction.FORWARD, NOON.plusSeconds(i), 1, 1, "done", Optional.of("x".repeat(9000))));
        }
        assertEquals(40, history.entries().size());
        assertEquals("s0", history.entries().get(0).step());
        assertEquals("s499", history.entries().get(39).step());
        assertEquals(4000, history.entries().get(0).note().orElseThrow().length());
    }
}
