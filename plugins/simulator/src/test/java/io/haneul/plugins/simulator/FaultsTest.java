package io.haneul.plugins.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.plugins.simulator.world.FaultRule;
import io.haneul.plugins.simulator.world.FaultRule.Kind;
import io.haneul.plugins.simulator.world.FaultRule.Verb;
import io.haneul.plugins.simulator.world.Faults;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be made to go wrong, and what is true of the world afterwards. */
class FaultsTest {
    @TempDir
    Path directory;

    private Simulator simulator;
    private Stage stage;
    private Faults faults;

    @BeforeEach
    void begin() throws Exception {
        simulator = new Simulator(directory);
        stage = new Stage(simulator);
        stage.prepare("c0/h1");
        faults = simulator.faults();
    }

    @AfterEach
    void end() {
        simulator.close();
    }

    @Test
    void faultsOfAKindFailWithThatKindAndNothingHappens() throws Exception {
        Map<Kind, FaultKind> kinds = Map.of(
                Kind.UNREACHABLE, FaultKind.UNREACHABLE,
                Kind.UNKNOWN_BEFORE, FaultKind.UNKNOWN,
                Kind.NO_CAPACITY, FaultKind.NO_CAPACITY,
                Kind.INVALID, FaultKind.INVALID,
                Kind.NOT_FOUND, FaultKind.NOT_FOUND,
                Kind.CONFLICT, FaultKind.CONFLICT,
                Kind.BROKEN, FaultKind.BROKEN);
        for (Map.Entry<Kind, FaultKind> kind : kinds.entrySet()) {
            faults.add(FaultRule.of("f", kind.getKey()).at("c0/h0").on(Verb.ENSURE_RUNNING));
            Fault fault = assertThrows(Fault.class, () -> stage.start("i-1-VM", 1));
            assertEquals(kind.getValue(), fault.kind());
            assertEquals(List.of(), simulator.state().running());
        }
        faults.clear();
        stage.start("i-1-VM", 1);
        assertEquals(1, simulator.state().running().size());
    }

    @Test
    void anUnknownOutcomeMayHideThatItWasDone() {
        faults.add(FaultRule.of("f", Kind.UNKNOWN_AFTER).on(Verb.ENSURE_RUNNING).times(1));
        Fault fault = assertThrows(Fault.class, () -> stage.start("i-1-VM", 1));
        assertEquals(FaultKind.UNKNOWN, fault.kind());
        assertEquals(1, simulator.state().running().size());
    }

    @Test
    void aDefectThrowsWhatNoProviderShould() {
        faults.add(FaultRule.of("f", Kind.CRASH).on(Verb.ENSURE_RUNNING));
        assertThrows(IllegalStateException.class, () -> stage.start("i-1-VM", 1));
    }

    @Test
    void aFaultStrikesItsTargetAndItsVerbsOnly() throws Exception {
        faults.add(FaultRule.of("f", Kind.BROKEN).at("c0/h1").on(Verb.ENSURE_RUNNING));
        stage.start("c0/h0", "i-1-VM", 1);
        stage.stop("i-1-VM", 1);
        assertThrows(Fault.class, () -> stage.start("c0/h1", "i-2-VM", 1));
        faults.add(FaultRule.of("f", Kind.BROKEN).at("c0/*").on(Verb.ENSURE_RUNNING));
        assertThrows(Fault.class, () -> stage.start("c0/h0", "i-1-VM", 1));
        faults.add(FaultRule.of("f", Kind.BROKEN).at("nfs://10.1.1.9/p0"));
        Fault fault = assertThrows(Fault.class, () -> stage.machine("i-3-VM"));
        assertTrue(fault.getMessage().contains("ENSURE_VOLUME at nfs://10.1.1.9/p0"), fault.getMessage());
    }

    @Test
    void aFaultForTheNextCallsIsUsedUp() throws Exception {
        faults.add(FaultRule.of("f", Kind.UNREACHABLE).on(Verb.ENSURE_RUNNING).times(2));
        assertThrows(Fault.class, () -> stage.start("i-1-VM", 1));
        assertThrows(Fault.class, () -> stage.start("i-1-VM", 1));
        stage.start("i-1-VM", 1);
        assertEquals(2, faults.struck("f"));
    }

    @Test
    void aSlowCallIsDoneLaterUnlessItIsInterrupted() throws Exception {
        faults.add(FaultRule.of("f", Kind.SLOW).on(Verb.ENSURE_RUNNING).lasting(Duration.ofMillis(50)));
        stage.start("i-1-VM", 1);
        faults.add(FaultRule.of("f", Kind.SLOW).on(Verb.ENSURE_RUNNING).lasting(Duration.ofHours(1)));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<?> call = thread.submit(() -> stage.start("i-2-VM", 1));
        awaitStruck("f", 2);
        thread.shutdownNow();
        ExecutionException ended = assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThrows(ExecutionException.class, call::get));
        assertEquals(InterruptedException.class, ended.getCause().getClass());
        assertEquals(1, simulator.state().running().size());
    }

    @Test
    void aHangingCallIgnoresInterruptsAndIsDoneWhenItIsLetGo() throws Exception {
        faults.add(FaultRule.of("f", Kind.HANG).on(Verb.ENSURE_RUNNING));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<?> call = thread.submit(() -> stage.start("i-1-VM", 1));
        awaitHanging(1);
        thread.shutdownNow();
        assertFalse(thread.awaitTermination(200, java.util.concurrent.TimeUnit.MILLISECONDS));
        assertEquals(1, faults.hanging());
        assertEquals(List.of(), simulator.state().running());
        faults.remove("f");
        call.get();
        assertEquals(1, simulator.state().running().size());
    }

    @Test
    void aCallThatHangsWhileTheSimulatorIsClosedDoesNothing() throws Exception {
        faults.add(FaultRule.of("f", Kind.HANG).on(Verb.ENSURE_RUNNING));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<?> call = thread.submit(() -> stage.start("i-1-VM", 1));
        awaitHanging(1);
        simulator.close();
        assertThrows(ExecutionException.class, call::get);
        thread.shutdownNow();
        assertEquals(List.of(), simulator.state().running());
    }

    @Test
    void aHostThatDiesTakesItsMachinesAlongAndComesBackEmpty() throws Exception {
        stage.start("c0/h0", "i-1-VM", 1);
        stage.start("c0/h1", "i-2-VM", 1);
        simulator.accidents().hostDies("c0/h0");
        assertEquals(
                FaultKind.UNREACHABLE,
                assertThrows(Fault.class, () -> stage.start("i-1-VM", 1)).kind());
        assertEquals(
                FaultKind.UNREACHABLE,
                assertThrows(Fault.class, () -> simulator.driver().probe(Stage.call(1), Stage.at("c0/h0")))
                        .kind());
        assertEquals(List.of("i-2-VM"), running());
        simulator.accidents().hostRevives("c0/h0");
        assertEquals(
                List.of(),
                simulator.driver().observe(Stage.call(1), Stage.at("c0/h0")).machines());
        Fault bare = assertThrows(Fault.class, () -> stage.start("i-1-VM", 2));
        assertEquals(FaultKind.INVALID, bare.kind(), "a host that rebooted carries no segment and no pool");
        stage.prepare("c0/h0");
        stage.start("i-1-VM", 2);
        assertEquals(List.of("i-1-VM", "i-2-VM"), running());
    }

    private List<String> running() {
        return simulator.state().running().stream()
                .map(machine -> machine.name())
                .toList();
    }

    private void awaitStruck(String fault, int times) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (faults.struck(fault) < times) {
                Thread.onSpinWait();
            }
        });
    }

    private void awaitHanging(int calls) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (faults.hanging() < calls) {
                Thread.onSpinWait();
            }
        });
    }
}
