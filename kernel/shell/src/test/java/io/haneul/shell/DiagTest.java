package io.haneul.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.haneul.commands.operation.HaneulProblemResponse;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.FrameworkWiring;

/** What an operator is told of what is amiss: each thing a line, with its reason and since when. */
class DiagTest {
    private static final OffsetDateTime NOON = OffsetDateTime.of(2026, 1, 2, 12, 0, 0, 0, ZoneOffset.UTC);

    private final FakeEngine engine = new FakeEngine();

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (!answers.containsKey(method.getName())) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return answers.get(method.getName());
                }));
    }

    private static Bundles bundles(Bundle... there) {
        FrameworkWiring wiring = answering(FrameworkWiring.class, Map.of());
        Bundle framework = answering(Bundle.class, Map.of("adapt", wiring));
        return new Bundles(answering(BundleContext.class, Map.of("getBundles", there, "getBundle", framework)));
    }

    private static Bundle stopped() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("getHeaders", FrameworkUtil.asDictionary(Map.of()));
        answers.put("getState", Bundle.RESOLVED);
        answers.put("getBundleId", 77L);
        answers.put("getSymbolicName", "vendor.plugin");
        answers.put("getVersion", new Version("1.2.3"));
        answers.put("adapt", null);
        return answering(Bundle.class, answers);
    }

    private String told(Bundles bundles) throws CommandException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, UTF_8)) {
            new DiagCommand(new Calls(() -> Optional.of(engine)), bundles, Optional::empty).diag(List.of(), out);
        } catch (CommandException e) {
            throw new CommandException(bytes.toString(UTF_8) + e.getMessage(), e);
        }
        return bytes.toString(UTF_8);
    }

    private static HaneulProblemResponse problem(String kind, String name, String text) {
        return new HaneulProblemResponse(kind, name, text, null);
    }

    @Test
    void everythingThatIsAmissIsALineWithItsReasonAndSinceWhen() throws Exception {
        engine.lists(
                "listHaneulProblems",
                problem("provider", "hypervisor kvm", "is not there; 3 hosts need it"),
                problem("command", "of handler srx vendor.Add", "was not taken: command listZones is there already"),
                new HaneulProblemResponse("event sink", "bus", "lags: up to 7 events were not taken; no route", NOON),
                new HaneulProblemResponse("network", "net (5)", "Router does not take 1 rule: no such port", NOON),
                new HaneulProblemResponse("job", "9 start-vm", "waits for hypervisor kvm, which is not there", NOON));

        assertEquals(
                """
                bundle 77 vendor.plugin 1.2.3 is resolved but not started
                provider hypervisor kvm is not there; 3 hosts need it
                command of handler srx vendor.Add was not taken: command listZones is there already
                event sink bus lags: up to 7 events were not taken; no route, since 2026-01-02 12:00:00.000
                network net (5) Router does not take 1 rule: no such port, since 2026-01-02 12:00:00.000
                job 9 start-vm waits for hypervisor kvm, which is not there, since 2026-01-02 12:00:00.000
                """,
                told(bundles(stopped())));
    }

    @Test
    void whereNothingIsAmissThatIsSaid() throws Exception {
        engine.lists("listHaneulProblems");

        assertEquals("nothing is amiss\n", told(bundles()));
    }

    @Test
    void bundlesAreToldOfWhileTheEngineCannotBeAsked() {
        engine.reason = Optional.of("the engine is starting");

        assertEquals(
                """
                bundle 77 vendor.plugin 1.2.3 is resolved but not started
                engine: the engine is starting
                the engine could not be asked""",
                assertThrows(CommandException.class, () -> told(bundles(stopped())))
                        .getMessage());
    }
}
