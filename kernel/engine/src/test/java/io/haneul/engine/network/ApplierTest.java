package io.haneul.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.NicId;
import io.haneul.store.NewIds;
import io.haneul.store.network.NicMark;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

final class ApplierTest {
    private final Later later = new Later();
    private final Provider provider = new Provider();
    private int rested;
    private final Applier applier =
            new Applier("network", provider, new Applier.Pace(later, Duration.ofSeconds(2)), it -> rested++);

    /** Runs nothing before it is told to: a test decides what happens while something is pushed. */
    private static final class Later implements Applier.Later {
        private final Deque<Runnable> actions = new ArrayDeque<>();
        private final List<Duration> pauses = new ArrayList<>();

        @Override
        public void run(Runnable action, Duration after) {
            actions.add(action);
            pauses.add(after);
        }

        void one() {
            actions.remove().run();
        }

        void all() {
            for (int i = 0; i < 100 && !actions.isEmpty(); i++) {
                one();
            }
        }
    }

    /** A database and a provider in one: what is pending in it is in force once it was pushed. */
    private static final class Provider implements Applier.Push {
        private final Set<Mark> pending = new HashSet<>();
        private final List<Set<Mark>> pushes = new ArrayList<>();
        private final List<Integer> attempts = new ArrayList<>();
        private final List<Set<Mark>> settled = new ArrayList<>();
        private final Deque<Fault> faults = new ArrayDeque<>();
        private final Deque<RuntimeException> unsettled = new ArrayDeque<>();
        private boolean implemented = true;
        private boolean interrupted;
        private Runnable meanwhile = () -> {};

        @Override
        public Optional<Set<Mark>> push(int attempt) throws Fault, InterruptedException {
            attempts.add(attempt);
            if (interrupted) {
                interrupted = false;
                throw new InterruptedException();
            }
            Set<Mark> read = Set.copyOf(pending);
            meanwhile.run();
            if (!faults.isEmpty()) {
                throw faults.remove();
            }
            if (!implemented) {
                return Optional.empty();
            }
            pushes.add(read);
            return Optional.of(read);
        }

        @Override
        public void settle(Set<Mark> marks) {
            if (!unsettled.isEmpty()) {
                throw unsettled.remove();
            }
            settled.add(marks);
            pending.removeAll(marks);
        }
    }

    private Mark plugged() {
        Mark mark = Mark.of(new NicMark(NewIds.of(NicId.class), 1));
        provider.pending.add(mark);
        return mark;
    }

    private static Fault fault(FaultKind kind) {
        return new Fault(kind, "no");
    }

    private static Fault failure(CompletableFuture<Void> future) {
        return (Fault) assertThrows(ExecutionException.class, future::get).getCause();
    }

    /** As a job does that was busy elsewhere for so long that what it waits for has been written down meanwhile. */
    @Test
    void whoAsksForWhatWasSettledLongAgoIsAnsweredByOnePush() throws Exception {
        Mark settled = Mark.of(new NicMark(NewIds.of(NicId.class), 1));
        CompletableFuture<Void> first = applier.awaiting(settled);
        later.one();
        first.get();

        assertTrue(applier.awaiting(settled).isDone());
        later.all();
        assertEquals(1, provider.pushes.size());
    }

    @Test
    void whatIsWantedTogetherIsPushedOnce() {
        List<CompletableFuture<Void>> waiters = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Mark mark = plugged();
            applier.wanted(mark);
            waiters.add(applier.awaiting(mark));
        }
        later.one();

        assertEquals(1, provider.pushes.size());
        assertTrue(waiters.stream().allMatch(CompletableFuture::isDone));
        later.all();
        assertEquals(1, provider.pushes.size());
    }

    @Test
    void whatIsWantedDuringAPushGoesWithTheNextUnlessThePushHasSeenIt() {
        Mark first = plugged();
        Mark[] second = new Mark[1];
        CompletableFuture<?>[] waiter = new CompletableFuture<?>[1];
        provider.meanwhile = () -> {
            provider.meanwhile = () -> {};
            applier.wanted(first);
            second[0] = plugged();
            waiter[0] = applier.wanted(second[0]).awaiting(second[0]);
        };
        applier.wanted(first);
        later.one();

        assertFalse(waiter[0].isDone());
        later.one();
        assertTrue(waiter[0].isDone());
        assertEquals(List.of(Set.of(first), Set.of(first, second[0])), provider.pushes);
        later.all();
        assertEquals(2, provider.pushes.size());
    }

    @Test
    void whatWasPushedIsNotPushedAgainAndIsWrittenDownOnceNothingMoreIsWanted() {
        Mark mark = plugged();
        applier.wanted(mark);
        later.one();

        applier.wanted(mark);
        assertTrue(applier.awaiting(mark).isDone());
        later.one();
        assertEquals(List.of(), provider.settled);
        assertFalse(applier.isIdle(), "what is in force and not written down must not be forgotten");
        later.all();

        assertEquals(1, provider.pushes.size());
        assertEquals(List.of(Set.of(mark)), provider.settled);
        assertTrue(applier.isIdle());
        assertTrue(rested > 0);
    }

    @Test
    void anInterfaceChangedAgainIsPushedAgain() {
        NicId nic = NewIds.of(NicId.class);
        applier.wanted(Mark.of(new NicMark(nic, 1)));
        provider.pending.add(Mark.of(new NicMark(nic, 1)));
        later.one();
        CompletableFuture<Void> second = applier.awaiting(Mark.of(new NicMark(nic, 2)));

        assertFalse(second.isDone());
        later.all();
        assertTrue(second.isDone());
        assertEquals(2, provider.pushes.size());
    }

    @Test
    void aFaultThatMayPassIsTriedAgainWithWhatCameMeanwhile() {
        provider.faults.add(fault(FaultKind.UNREACHABLE));
        provider.faults.add(fault(FaultKind.UNKNOWN));
        CompletableFuture<Void> first = applier.awaiting(plugged());
        later.one();
        CompletableFuture<Void> second = applier.awaiting(plugged());
        later.all();

        assertTrue(first.isDone() && second.isDone());
        assertFalse(first.isCompletedExceptionally() || second.isCompletedExceptionally());
        assertEquals(List.of(1, 2, 3), provider.attempts);
        assertTrue(later.pauses.get(2).compareTo(later.pauses.get(1)) > 0, "the pause must grow: " + later.pauses);
    }

    @Test
    void aFaultThatStaysIsToldAndToldAtOnceWhenAskedAgain() {
        provider.faults.add(fault(FaultKind.INVALID));
        Mark mark = plugged();
        CompletableFuture<Void> first = applier.awaiting(mark);
        later.one();

        assertEquals(FaultKind.INVALID, failure(first).kind());
        assertEquals(FaultKind.INVALID, failure(applier.awaiting(mark)).kind());
        assertEquals(1, provider.attempts.size());
        CompletableFuture<Void> another = applier.awaiting(plugged());
        while (!another.isDone()) {
            later.one();
        }
        assertFalse(another.isCompletedExceptionally());
        CompletableFuture<Void> again = applier.awaiting(mark);
        assertTrue(again.isDone() && !again.isCompletedExceptionally());
    }

    @Test
    void aFaultThatDoesNotPassIsGivenUpAfterSomeTries() {
        for (int i = 0; i < 8; i++) {
            provider.faults.add(fault(FaultKind.UNREACHABLE));
        }
        CompletableFuture<Void> waiter = applier.awaiting(plugged());
        later.all();

        assertEquals(FaultKind.UNREACHABLE, failure(waiter).kind());
        assertEquals(8, provider.attempts.size());
    }

    @Test
    void whoWaitsForANetworkThatIsNotImplementedIsServedOnceItIs() {
        provider.implemented = false;
        CompletableFuture<Void> waiter = applier.awaiting(plugged());
        later.all();
        assertFalse(waiter.isDone());

        provider.implemented = true;
        applier.wanted();
        later.all();
        assertTrue(waiter.isDone());
    }

    @Test
    void aNetworkImplementedWhileItIsLookedAtIsLookedAtAgain() {
        provider.implemented = false;
        provider.meanwhile = () -> {
            provider.meanwhile = () -> provider.implemented = true;
            applier.wanted();
        };
        CompletableFuture<Void> waiter = applier.awaiting(plugged());
        later.all();

        assertTrue(waiter.isDone());
    }

    @Test
    void aDefectIsTakenForAFaultThatMayPass() {
        provider.meanwhile = () -> {
            provider.meanwhile = () -> {};
            throw new IllegalStateException("broken");
        };
        CompletableFuture<Void> waiter = applier.awaiting(plugged());
        later.all();

        assertTrue(waiter.isDone() && !waiter.isCompletedExceptionally());
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedForHoweverLong() {
        Deque<RuntimeException> away = new ArrayDeque<>();
        for (int i = 0; i < 20; i++) {
            away.add(new Applier.Away(new IllegalStateException("no connection")));
        }
        provider.meanwhile = () -> {
            if (!away.isEmpty()) {
                throw away.remove();
            }
        };
        CompletableFuture<Void> waiter = applier.awaiting(plugged());
        later.all();

        assertTrue(waiter.isDone() && !waiter.isCompletedExceptionally());
        assertEquals(21, provider.attempts.size());
        assertEquals(Set.of(1), Set.copyOf(provider.attempts), "nobody outside was tried before");
    }

    @Test
    void anErrorStopsNothing() {
        provider.meanwhile = () -> {
            provider.meanwhile = () -> {};
            throw new LinkageError("the plugin has left");
        };
        CompletableFuture<Void> waiter = applier.awaiting(plugged());
        assertThrows(LinkageError.class, later::one);
        later.all();

        assertTrue(waiter.isDone() && !waiter.isCompletedExceptionally());
    }

    @Test
    void anInterruptStopsNothing() {
        provider.interrupted = true;
        CompletableFuture<Void> waiter = applier.awaiting(plugged());
        later.one();
        assertTrue(Thread.interrupted(), "the interrupt must be handed on");
        later.all();

        assertTrue(waiter.isDone() && !waiter.isCompletedExceptionally());
    }

    @Test
    void whatCouldNotBeWrittenDownIsWrittenDownLaterAndKnownMeanwhile() {
        Mark mark = plugged();
        provider.unsettled.add(new IllegalStateException("no connection"));
        applier.wanted(mark);
        while (!provider.unsettled.isEmpty()) {
            later.one();
        }
        assertTrue(applier.known(mark).orElseThrow().isDone());
        later.all();

        assertEquals(List.of(Set.of(mark)), provider.settled);
        assertTrue(applier.isIdle());
    }

    @Test
    void itKnowsOfAMarkFromWhenItIsWantedUntilItIsWrittenDown() {
        Mark mark = plugged();
        assertEquals(Optional.empty(), applier.known(mark));
        List<Optional<CompletableFuture<Void>>> seen = new ArrayList<>();
        applier.wanted(mark);
        seen.add(applier.known(mark));
        provider.meanwhile = () -> seen.add(applier.known(mark));
        later.one();
        seen.add(applier.known(mark));
        later.all();

        assertTrue(seen.stream().allMatch(future -> future.orElseThrow().isDone()));
        assertEquals(3, seen.size());
        assertEquals(Optional.empty(), applier.known(mark), "it is written down: its row tells");
    }
}
