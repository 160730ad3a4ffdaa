package io.haneul.engine.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.commands.Kind;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.ParameterDescriptor;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.DemoZone;
import io.haneul.engine.testing.Server;
import io.haneul.model.Secret;
import io.haneul.model.UserId;
import io.haneul.plugins.simulator.Simulator;
import io.haneul.plugins.simulator.world.FaultRule;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * A canary for every secret of every command, in calls that succeed and in calls that fail in every way there is; then
 * everything that lasts is searched for them. Runs with all logging on, in a run of its own.
 */
@Tag("trace")
final class CanaryTest {
    /** Whose purpose is to give a secret out. */
    private static final Set<String> GIVING = Set.of("getUserKeys", "registerUserKeys");

    @TempDir
    static Path data;

    private static final Canaries CANARIES = new Canaries();
    private static final Set<String> HEARD = new TreeSet<>();

    private static Overheard overheard;
    private static TestSchema schema;
    private static Simulator simulator;
    private static Server server;
    private static SecretCalls calls;
    private static Caller nobody;

    @BeforeAll
    static void giveThemIn() throws IOException {
        overheard = new Overheard();
        schema = TestDatabase.shared().createSchema();
        simulator = new Simulator(data.resolve("simulator"));
        server = Server.start(schema, simulator, Server.Settings.of(data));
        DemoZone zone = DemoZone.build(server, 1, 1);
        calls = new SecretCalls(server, zone);
        server.call("createAccount", calls.parameters("createAccount", Map.of("username", "nobody", "password", "n")));
        nobody = server.engine()
                .engine()
                .authentication()
                .caller(new UserId(UUID.fromString(server.id("listUsers", "username", "nobody", "listall", "true"))))
                .orElseThrow();
        secretCommands().forEach(CanaryTest::inEveryWay);
        logins();
        keysMadeHere();
        urlsWithLogins();
    }

    @AfterAll
    static void close() {
        server.close();
        simulator.close();
        TestDatabase.shared().drop(schema);
        overheard.close();
    }

    private static List<CommandDescriptor> secretCommands() {
        return server.engine().engine().commandsFor(server.admin()).stream()
                .filter(command -> !secrets(command).isEmpty())
                .toList();
    }

    private static List<ParameterDescriptor> secrets(CommandDescriptor command) {
        return command.parameters().stream()
                .filter(parameter -> parameter.element() == Secret.class)
                .toList();
    }

    private static void inEveryWay(CommandDescriptor command) {
        String name = command.name();
        Map<String, String> valid = canaries(command, "a valid call");
        assertTrue(call(server.admin(), name, valid), "the call of " + name + " that is to succeed does not");
        for (ParameterDescriptor secret : secrets(command)) {
            String where = name + "." + secret.name();
            for (String wrong : List.of("\u0007", "\ufffe", "x".repeat(secret.length()), "\ud55c".repeat(200))) {
                Map<String, String> given = canaries(command, where + " in an odd call");
                given.put(secret.name(), CANARIES.hatch(where + ", odd") + wrong);
                call(server.admin(), name, given);
            }
            Map<String, String> misplaced = canaries(command, where + " beside a misplaced one");
            misplaced.remove(secret.name());
            misplaced.put(secret.name() + "[0].value", CANARIES.hatch(where + ", as a map"));
            call(server.admin(), name, misplaced);
        }
        for (ParameterDescriptor other : command.parameters()) {
            if (other.element() != Secret.class) {
                for (String wrong : List.of("", "kaput", UUID.randomUUID().toString(), "\u0007", "x".repeat(300))) {
                    Map<String, String> given = canaries(command, "a call with a wrong " + other.name());
                    given.put(other.name(), wrong);
                    call(server.admin(), name, given);
                }
            }
        }
        call(nobody, name, canaries(command, "a call of somebody who may not"));
        for (FaultRule.Kind kind : FaultRule.Kind.values()) {
            if (kind != FaultRule.Kind.HANG && kind != FaultRule.Kind.SLOW) {
                simulator.faults().add(FaultRule.of("strikes", kind));
                call(server.admin(), name, canaries(command, "a call when the world is " + kind));
                simulator.faults().clear();
            }
        }
    }

    private static Map<String, String> canaries(CommandDescriptor command, String where) {
        Map<String, String> given = new HashMap<>();
        for (ParameterDescriptor secret : secrets(command)) {
            given.put(secret.name(), CANARIES.hatch(where + " of " + command.name() + "." + secret.name()));
        }
        return given;
    }

    /** {@return whether the call succeeds} What comes back is searched. */
    private static boolean call(Caller caller, String command, Map<String, String> given) {
        try {
            Answer answer = server.callAs(caller, command, calls.parameters(command, given));
            hear("the answer of " + command, Shown.of(answer));
            return true;
        } catch (Refusal refusal) {
            hear("the refusal of " + command, String.valueOf(refusal.getMessage()));
        } catch (RuntimeException e) {
            HEARD.add(command + " fails with what is no refusal: " + e + " when given " + given.keySet());
            hear("what the failure of " + command + " is logged as", stack(e));
        }
        return false;
    }

    private static String stack(Throwable thrown) {
        java.io.StringWriter text = new java.io.StringWriter();
        thrown.printStackTrace(new java.io.PrintWriter(text, true));
        return text.toString();
    }

    private static void hear(String place, String text) {
        CANARIES.heardIn(text).ifPresent(song -> HEARD.add(place + " holds " + song));
    }

    private static void logins() {
        for (String username : List.of("holder", "admin", "there is none")) {
            Secret wrong = new Secret(CANARIES.hatch("a login of " + username));
            assertTrue(server.engine()
                    .engine()
                    .authentication()
                    .login(username, wrong, "/")
                    .isEmpty());
        }
    }

    /** Secrets that the product makes are canaries as well, but for the answers that are there to give them out. */
    private static void keysMadeHere() {
        for (String line :
                Shown.of(server.call("registerUserKeys", "id", calls.user())).split("\n")) {
            if (line.startsWith("secretkey=")) {
                CANARIES.given(line.substring("secretkey=".length()), "the answer of registerUserKeys");
            }
        }
    }

    private static void urlsWithLogins() {
        for (String url : List.of(
                "http://root:%s@sim/m/h",
                "http://root:%s@sim_1/h",
                "//root:%s@sim/h",
                "http://root:%s@s im/h",
                "http://sim/m/h?password=%s",
                "http://%s@sim/x/y",
                "nfs://root:%s@127.0.0.1/p",
                "nfs://root:%s@n_1/p",
                "nfs://127.0.0.1/p?user=root&password=%s",
                "nfs://root:%s@[::1",
                "rbd:root:%s@host/p",
                "cifs://h/share?user=root&password=%s&domain=d",
                "rbd://root:%s@10.0.0.1/rbd")) {
            for (String command : List.of("addHost", "createStoragePool", "addImageStore")) {
                given(command, String.format(url, CANARIES.hatch("the url of " + command)));
            }
        }
    }

    private static void given(String command, String url) {
        String zone = server.id("listZones");
        try {
            hear(
                    "the answer of " + command,
                    Shown.of(server.call(
                            command,
                            "zoneid",
                            zone,
                            "podid",
                            server.id("listPods"),
                            "clusterid",
                            server.id("listClusters"),
                            "hypervisor",
                            "Simulator",
                            "name",
                            "n" + url.hashCode(),
                            "provider",
                            "NFS",
                            "url",
                            url)));
        } catch (Refusal refusal) {
            hear("the refusal of " + command, String.valueOf(refusal.getMessage()));
        }
    }

    @Test
    void every_command_with_a_secret_was_called() {
        List<String> names =
                secretCommands().stream().map(CommandDescriptor::name).toList();

        assertEquals(calls.known(), Set.copyOf(names));
    }

    @Test
    void answers_and_refusals_hold_no_secret() {
        for (CommandDescriptor command : server.engine().engine().commandsFor(server.admin())) {
            if (command.kind() == Kind.LIST
                    || command.name().startsWith("get")
                    || command.name().startsWith("query")) {
                hearAll(command);
            }
        }

        assertEquals(Set.of(), HEARD);
    }

    private static void hearAll(CommandDescriptor command) {
        if (GIVING.contains(command.name())) {
            return;
        }
        List<String> parameters = new ArrayList<>(List.of("listall", "true", "id", calls.user(), "details", "all"));
        boolean isTemplates =
                command.parameters().stream().anyMatch(p -> p.name().equals("templatefilter"));
        if (isTemplates) {
            parameters.addAll(List.of("templatefilter", "all"));
        }
        for (int with = parameters.size(); with >= 0; with -= 2) {
            try {
                String text = Shown.of(
                        server.call(command.name(), parameters.subList(0, with).toArray(String[]::new)));
                hear("the answer of " + command.name(), text);
            } catch (Refusal refusal) {
                hear("the refusal of " + command.name(), String.valueOf(refusal.getMessage()));
            }
        }
    }

    @Test
    void no_row_holds_a_secret_but_sealed_or_hashed() throws SQLException {
        List<String> heard = new ArrayList<>();
        int rows = 0;
        try (Connection connection = schema.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet row = statement.executeQuery("select * from `" + table + "`")) {
                    while (row.next()) {
                        rows++;
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            String column = table + "." + row.getMetaData().getColumnName(i);
                            CANARIES.heardInStored(String.valueOf(row.getString(i)))
                                    .ifPresent(song -> heard.add(column + " holds " + song));
                        }
                    }
                }
            }
        }

        assertEquals(List.of(), heard);
        assertTrue(rows > 100, "only " + rows + " rows were searched");
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet names = statement.executeQuery("show tables")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    @Test
    void a_row_is_searched_in_the_codes_a_secret_could_hide_in() {
        String secret = CANARIES.hatch("this test");
        byte[] bytes = ("ab" + secret).getBytes(StandardCharsets.UTF_8);

        assertTrue(CANARIES.heardIn("x" + secret).isPresent());
        assertTrue(CANARIES.heardIn(java.util.Base64.getEncoder().encodeToString(bytes))
                .isPresent());
        assertTrue(CANARIES.heardIn(java.util.HexFormat.of().formatHex(bytes)).isPresent());
        assertTrue(CANARIES.heardIn("kanarie").isEmpty());
    }

    @Test
    void no_log_tells_a_secret_however_much_it_tells() {
        assertTrue(LoggerFactory.getLogger("io.haneul").isTraceEnabled(), "this test is to run with all logging on");
        String log = overheard.text();

        assertTrue(log.contains("insert into"), "the log of statements is not heard");
        assertEquals("", CANARIES.heardIn(log).orElse(""));
    }

    @Test
    void no_file_holds_a_secret_but_the_first_admins() throws IOException {
        List<String> heard = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                CANARIES.heardInStored(text).ifPresent(song -> heard.add(file + " holds " + song));
            }
        }

        assertEquals(List.of(), heard);
        assertTrue(Files.exists(data.resolve("admin.json")));
    }
}
