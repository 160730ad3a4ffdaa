package io.haneul.engine.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haneul.engine.crash.Outside.Mishap;
import io.haneul.engine.crash.Outside.Mishap.How;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * For each scenario and each call to a provider: it fails once, in each way that may pass, and everything ends as undisturbed;
 * and for each verb, it fails for ever, and whatever comes of it, nothing is left that nobody knows of. With
 * {@code -Dcrash.whole=true} every way for every call, else the ways in turn.
 */
final class MishapTest {
    private static final boolean WHOLE = Boolean.getBoolean("crash.whole");
    private static final Pattern ONLY = Pattern.compile(System.getProperty("crash.only", ""));
    private static final List<How> PASSING = List.of(How.UNKNOWN_AFTER, How.UNREACHABLE, How.UNKNOWN_BEFORE);

    private static Lanes lanes;

    @BeforeAll
    static void open() {
        lanes = new Lanes();
    }

    @AfterAll
    static void close() throws InterruptedException {
        lanes.close();
    }

    @TestFactory
    Stream<DynamicTest> failingAtEachCall() {
        Map<Scenario, Future<List<String>>> ends = new LinkedHashMap<>();
        Scenarios.reaching().stream()
                .filter(scenario -> ONLY.matcher(scenario.name()).find())
                .forEach(scenario -> ends.put(scenario, lanes.play(scenario, MishapTest::failing)));
        return ends.entrySet().stream()
                .map(end -> DynamicTest.dynamicTest(
                        end.getKey().name(),
                        () -> assertEquals(List.of(), end.getValue().get())));
    }

    private static List<String> failing(World world, Scenario scenario) {
        List<String> wrong = new ArrayList<>();
        try (Trial trial = new Trial(world, scenario)) {
            Trial.End undisturbed = trial.undisturbed();
            boolean more = true;
            for (int call = 1; more; call++) {
                more = false;
                for (How how : WHOLE ? PASSING : List.of(PASSING.get(call % PASSING.size()))) {
                    Trial.End end = trial.with(new Mishap(call, how));
                    more |= end.happened();
                    String which = how + " at call " + call + ", "
                            + end.outside().stricken().orElse("none") + ": ";
                    Trial.differences(undisturbed, end).forEach(difference -> wrong.add(which + difference));
                }
            }
            // what is removed with an account is asked for again as long as it takes: no end to wait for
            if (!scenario.name().startsWith("remove a")) {
                forEver(trial, undisturbed.outside().verbs(), wrong);
            }
        }
        return wrong;
    }

    private static void forEver(Trial trial, List<String> verbs, List<String> wrong) {
        Set<String> seen = new HashSet<>();
        for (int call = 1; call <= verbs.size(); call++) {
            String verb = verbs.get(call - 1);
            if (seen.add(verb)) {
                Trial.End end = trial.with(new Mishap(call, How.UNREACHABLE_FOR_EVER));
                end.wrong().stream()
                        // the host keeps an idle wire, which harms nobody
                        .filter(what -> !verb.equals("ensureSegmentAbsent") || !what.startsWith("a wire nobody knows"))
                        .forEach(what -> wrong.add(verb + " never answers: " + what));
            }
        }
    }
}
