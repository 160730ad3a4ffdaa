package io.haneul.engine.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haneul.engine.crash.Cutoff.Instant;
import io.haneul.engine.crash.Cutoff.Instant.Side;
import io.haneul.engine.testing.Killed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * For each scenario and each instant between two of its writes: the server is killed there, its next run goes on, and
 * everything ends as it does when nothing comes between. The instants are before and after each commit in turn; with
 * {@code -Dcrash.whole=true} both, for every commit.
 */
final class CrashTest {
    private static final boolean WHOLE = Boolean.getBoolean("crash.whole");
    private static final Pattern ONLY = Pattern.compile(System.getProperty("crash.only", ""));

    private static final Set<String> REACHED = ConcurrentHashMap.newKeySet();
    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();
    private static Lanes lanes;
    private static Thread.UncaughtExceptionHandler before;

    @BeforeAll
    static void open() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            if (!(error instanceof Killed)) {
                error.printStackTrace();
            }
        });
        lanes = new Lanes();
    }

    @AfterAll
    static void close() throws InterruptedException {
        lanes.close();
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @TestFactory
    Stream<DynamicTest> killedAtEachWrite() {
        Map<Scenario, Future<List<String>>> ends = new LinkedHashMap<>();
        Scenarios.all().stream()
                .filter(scenario -> ONLY.matcher(scenario.name()).find())
                .forEach(scenario -> ends.put(scenario, lanes.play(scenario, CrashTest::killed)));
        Stream<DynamicTest> each = ends.entrySet().stream()
                .map(end -> DynamicTest.dynamicTest(
                        end.getKey().name(),
                        () -> assertEquals(List.of(), end.getValue().get())));
        return Stream.concat(each, Stream.of(DynamicTest.dynamicTest("every script is reached", CrashTest::reached)));
    }

    private static void reached() {
        Set<String> missed = new TreeSet<>(KNOWN);
        missed.removeAll(REACHED);
        assertEquals(
                Set.of(),
                ONLY.pattern().isEmpty() ? missed : Set.of(),
                "a scenario is to be written for each of these");
    }

    /** {@return at which instants it ends otherwise than undisturbed, and how} */
    private static List<String> killed(World world, Scenario scenario) {
        List<String> wrong = new ArrayList<>();
        try (Trial trial = new Trial(world, scenario)) {
            Trial.End undisturbed = trial.undisturbed();
            REACHED.addAll(trial.reached());
            KNOWN.addAll(trial.known());
            undisturbed.wrong().forEach(what -> wrong.add("undisturbed: " + what));
            boolean more = true;
            for (int commit = 1; more; commit++) {
                more = false;
                for (Side side : sides(commit)) {
                    Trial.End end = trial.cut(new Instant(commit, side));
                    more |= end.happened();
                    for (String difference : Trial.differences(undisturbed, end)) {
                        wrong.add(side + " commit " + commit + ": " + difference);
                    }
                }
            }
        }
        return wrong;
    }

    private static List<Side> sides(int commit) {
        if (WHOLE) {
            return List.of(Side.BEFORE, Side.AFTER);
        }
        return List.of(commit % 2 == 0 ? Side.BEFORE : Side.AFTER);
    }
}
