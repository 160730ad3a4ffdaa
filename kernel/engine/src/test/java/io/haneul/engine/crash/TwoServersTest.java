package io.haneul.engine.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.Answer;
import io.haneul.engine.core.EngineConfig;
import io.haneul.engine.crash.Cutoff.Instant;
import io.haneul.engine.crash.Cutoff.Instant.Side;
import io.haneul.engine.testing.Killed;
import io.haneul.engine.testing.Server;
import io.haneul.model.JobId;
import io.haneul.plugins.simulator.world.Machine;
import io.haneul.store.Gate;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two servers at work on one database and one world. */
final class TwoServersTest {
    static final EngineConfig.Timing SHORT =
            new EngineConfig.Timing(Duration.ofMillis(1500), Duration.ofMillis(300), Duration.ofSeconds(1));

    private static World world;
    private static Thread.UncaughtExceptionHandler before;

    @BeforeAll
    static void open() throws IOException {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            if (!(error instanceof Killed)) {
                error.printStackTrace();
            }
        });
        world = new World();
    }

    @AfterAll
    static void close() {
        world.close();
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @BeforeEach
    void clear() {
        world.clear();
    }

    private static Server server(String node) {
        return world.start(new Server.Settings(
                world.files(node),
                node,
                Gate.OPEN,
                new Outside(verb -> {}, Optional.empty()),
                Clock.systemUTC(),
                SHORT));
    }

    private static Server pausing(String node, Pause pause) {
        return world.start(new Server.Settings(
                world.files(node),
                node,
                pause,
                new Outside(pause::passes, Optional.empty()),
                Clock.systemUTC(),
                SHORT));
    }

    private static Scene scene(Server server) {
        return new Scene(server, world.zone(), new HashMap<>());
    }

    private static void succeeded(Server server, JobId id) {
        JobRow job = server.ended(id);
        assertEquals(JobState.SUCCEEDED, job.state(), job.script() + ": " + job.errorText());
    }

    private static Stream<Machine> simulated(String id) {
        return world.simulator().state().running().stream()
                .filter(machine -> machine.id().equals(UUID.fromString(id)));
    }

    private static void nothingIsWrong() {
        world.await(world::isQuiet);
        assertEquals(List.of(), Audit.of(world));
    }

    @Test
    void jobsAreSharedAndNoneRunsTwice() {
        try (Server one = server("one");
                Server two = server("two")) {
            Scene scene = scene(one);
            scene.network("net");
            List<JobId> jobs = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                Scene at = new Scene(i % 2 == 0 ? one : two, world.zone(), scene.made());
                jobs.add(at.deploy("vm-" + i, "net").job());
            }
            jobs.forEach(job -> succeeded(two, job));

            assertEquals(2, world.number("select count(distinct owner) from job where script = 'start-vm'"));
            assertEquals(1, world.number("select count(*) from job where script = 'implement-network'"));
            assertTrue(world.simulator().state().running().stream().allMatch(machine -> machine.boots() == 1));
            nothingIsWrong();
        }
    }

    @Test
    void whatIsWishedOfOneMachineIsDoneInItsOrder() {
        try (Server one = server("one");
                Server two = server("two")) {
            Scene scene = scene(one);
            scene.network("net");
            scene.machine("vm", "net");
            List<JobId> jobs = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Server at = i % 2 == 0 ? one : two;
                jobs.add(at.accepted("rebootVirtualMachine", "id", scene.id("vm"))
                        .job());
            }
            jobs.forEach(job -> succeeded(one, job));

            String reboots = "select id from job where script = 'reboot-vm' order by ";
            assertEquals(world.rows(reboots + "id"), world.rows(reboots + "begun, id"));
            assertEquals(
                    List.of(),
                    world.rows("select a.id, b.id from job a join job b on a.id < b.id"
                            + " where a.script = 'reboot-vm' and b.script = 'reboot-vm' and b.begun < a.ended"));
            assertEquals(
                    List.of(9L), simulated(scene.id("vm")).map(Machine::boots).toList());
            nothingIsWrong();
        }
    }

    @Test
    void aServerThatWakesAfterItsJobWasTakenOverCannotAct() {
        Pause pause = new Pause();
        try (Server two = server("two")) {
            Server one = pausing("one", pause);
            Scene scene = scene(one);
            scene.network("net");
            scene.machine("vm", "net");
            pause.at("ensureStopped");
            Answer.Accepted stop = one.accepted("stopVirtualMachine", "id", scene.id("vm"));
            pause.begins();

            succeeded(two, stop.job());
            succeeded(
                    two,
                    two.accepted("startVirtualMachine", "id", scene.id("vm")).job());
            assertEquals(1, simulated(scene.id("vm")).count());
            pause.ends();
            // it finds out that it was declared dead, and begins anew
            succeeded(
                    one,
                    one.accepted("rebootVirtualMachine", "id", scene.id("vm")).job());

            assertEquals(1, simulated(scene.id("vm")).count(), "the late stop was refused");
            assertEquals(List.of("RUNNING"), world.rows("select state from vm where id = '" + scene.id("vm") + "'"));
            nothingIsWrong();
            one.close();
        }
    }

    @Test
    void whatAServerLeavesWhenItDiesAnotherOneFinishes() {
        for (String name : List.of("deploy, the first in its network", "destroy and expunge", "reboot")) {
            Scenario scenario = Scenarios.reaching().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            try (Trial trial = new Trial(world, scenario)) {
                Trial.End undisturbed = trial.undisturbed();
                for (int commit = 1; commit <= undisturbed.commits(); commit += 5) {
                    Instant when = new Instant(commit, commit % 2 == 0 ? Side.BEFORE : Side.AFTER);
                    assertEquals(
                            List.of(), Trial.differences(undisturbed, trial.cutBeside(when)), name + " at " + when);
                }
            }
        }
    }
}
