package io.haneul.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.haneul.e2e.Commands.Said;
import io.haneul.e2e.SignedApi.Refused;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Secrets are given to a running cloud in every way a client can, with all of its logging on; then everything of it that can
 * be seen is searched for them, and for the secrets it made itself.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class SecretsIT {
    private static final String ADMIN_PASSWORD = "the first admin's password";
    private static final String ADMIN_SECRET = "the first admin's secret key";
    private static final String DATABASE = "the database";
    private static final String CONSOLE = "the console";
    private static final String VAULT = "the vault";

    /** The one place of each secret that the product makes, and itself needs again or gives out. */
    private static final Map<String, List<String>> PLACES = Map.of(
            "admin.json", List.of(ADMIN_PASSWORD, ADMIN_SECRET),
            "db/password", List.of(DATABASE),
            "etc/users.properties", List.of(CONSOLE),
            "key", List.of(VAULT));

    private static final Set<String> HARMLESS = Set.of(".haneul", "lock", "karaf.pid");

    @TempDir
    static Path directory;

    private static final Canary CANARY = new Canary();
    private static final Set<String> FOUND = new TreeSet<>();

    private static Launcher launcher;
    private static Cloud cloud;
    private static SignedApi api;
    private static Set<String> processes;

    @BeforeAll
    static void giveThemIn() throws Exception {
        // a directory that everybody may enter, as an operator may have made it
        Path data = Files.createDirectory(
                directory.resolve("data"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        launcher = new Launcher(Launcher.unpacked(), data);
        try (Processes watch = new Processes(data)) {
            cloud = Cloud.start(launcher, "--zone", "demo");
            api = SignedApi.of(data, launcher.port());
            knownSecrets(data);
            allLogging();
            calls();
            logins();
            processes = watch.seen();
        }
    }

    @AfterAll
    static void stop() throws Exception {
        cloud.stop();
    }

    private static void knownSecrets(Path data) throws IOException {
        CANARY.watch(cloud.admin("password"), ADMIN_PASSWORD);
        CANARY.watch(cloud.admin("secretkey"), ADMIN_SECRET);
        CANARY.watch(Files.readString(data.resolve("db/password")).strip(), DATABASE);
        CANARY.watch(
                Files.readString(data.resolve("etc/users.properties"))
                        .replaceFirst("(?s)haneul = ([0-9a-f]+),.*", "$1"),
                CONSOLE);
        CANARY.watch(Files.readString(data.resolve("key")).strip(), VAULT);
    }

    private static void allLogging() throws IOException, InterruptedException {
        for (String logger : List.of("io.haneul", "org.apache.ibatis")) {
            Said said = launcher.say("console", "log:set", "TRACE", logger);
            for (int attempt = 0; said.exit() != 0 && attempt < 50; attempt++) {
                said = launcher.say("console", "log:set", "TRACE", logger); // the console comes up after the API
            }
            assertEquals(0, said.exit(), said.text());
        }
    }

    private static void calls() throws Exception {
        String[] person = {"firstname", "F", "lastname", "L", "email", "f@example.org"};
        JsonNode account = must(
                "createAccount",
                with(person, "accounttype", "0", "username", "holder", "password", hatch("createAccount")));
        String user = account.path("account").path("user").path(0).path("id").asText();
        must("createUser", with(person, "account", "holder", "username", "second", "password", hatch("createUser")));
        must(
                "updateUser",
                "id",
                user,
                "password",
                hatch("updateUser"),
                "currentpassword",
                hatch("updateUser, current"));
        must("updateUser", "id", user, "userapikey", "a-key-of-its-own", "usersecretkey", hatch("updateUser, key"));
        String host = first("listHosts", "host");
        must("updateHostPassword", "hostid", host, "username", "root", "password", hatch("updateHostPassword"));
        JsonNode cluster = api.call("listClusters").path("cluster").path(0);
        String[] place = {
            "zoneid",
            cluster.path("zoneid").asText(),
            "podid",
            cluster.path("podid").asText(),
            "clusterid",
            cluster.path("id").asText(),
            "hypervisor",
            "Simulator",
            "username",
            "root"
        };
        must("addHost", with(place, "url", "http://sim/c9/h9", "password", hatch("addHost")));
        call("addHost", with(place, "url", "http://root:" + hatch("a host's url") + "@sim_1/h9"));
        JsonNode keys = api.call("registerUserKeys", "id", user).path("userkeys");
        CANARY.watch(keys.path("secretkey").asText(), "registerUserKeys");
        callsThatFail(place, person);
    }

    private static void callsThatFail(String[] place, String[] person) throws Exception {
        call("addHost", with(place, "url", "http://nowhere/", "password", hatch("addHost that fails")));
        call(
                "createUser",
                with(person, "account", "nobody", "username", "x", "password", hatch("createUser that fails")));
        call("createAccount", "password", hatch("a call without the rest"));
        call("createAccount", with(person, "username", "u", "password", hatch("a wrong text") + "\u0007"));
        call("noSuchCommand", "password", hatch("a command that is not there"));
    }

    private static String hatch(String opens) {
        return CANARY.hatch(opens);
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    private static String first(String command, String object) throws Exception {
        return api.call(command).path(object).path(0).path("id").asText();
    }

    private static JsonNode call(String command, String... parameters) throws Exception {
        try {
            JsonNode answer = api.call(command, parameters);
            find("the answer of " + command, answer.toString());
            return answer;
        } catch (Refused refused) {
            find("the refusal of " + command, String.valueOf(refused.getMessage()));
            return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        }
    }

    /** A call that succeeds. */
    private static JsonNode must(String command, String... parameters) throws Exception {
        JsonNode answer = call(command, parameters);
        assertFalse(answer.isMissingNode(), command + " is refused");
        return answer;
    }

    private static void find(String place, String text) {
        CANARY.foundIn(text).ifPresent(found -> FOUND.add(place + " holds " + found));
    }

    /** By form and by URL, right and wrong; a session's id and key are secrets too. */
    private static void logins() throws Exception {
        String right = "command=login&response=json&username=admin&password="
                + URLEncoder.encode(cloud.admin("password"), UTF_8);
        HttpResponse<String> session = send(right, true);
        assertEquals(200, session.statusCode(), session.body());
        String cookies = String.join(";", session.headers().allValues("Set-Cookie"));
        CANARY.watch(cookies.replaceFirst("(?s).*JSESSIONID=([^;]+).*", "$1"), "a session");
        CANARY.watch(session.body().replaceFirst("(?s).*\"sessionkey\":\"([^\"]+)\".*", "$1"), "a session's key");
        for (boolean byForm : new boolean[] {true, false}) {
            String wrong = "command=login&response=json&username=admin&password=" + hatch("a login that fails");
            HttpResponse<String> refusal = send(wrong, byForm);
            assertEquals(401, refusal.statusCode(), refusal.body());
            find("the refusal of a login", refusal.body());
            find(
                    "a broken request",
                    send(hatch("no name") + "&" + hatch("twice") + "=%zz", byForm)
                            .body());
        }
    }

    private static HttpResponse<String> send(String query, boolean byForm) throws Exception {
        HttpRequest.Builder request = byForm
                ? HttpRequest.newBuilder(URI.create(cloud.url()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(query))
                : HttpRequest.newBuilder(URI.create(cloud.url() + "?" + query.replace("%zz", "%25zz")));
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void noAnswerHoldsASecretButThoseMadeForIt() throws Exception {
        for (JsonNode known : api.call("listApis").path("api")) {
            String name = known.path("name").asText();
            if (name.startsWith("list")) {
                call(name, "listall", "true");
                call(name, "listall", "true", "templatefilter", "all", "id", "00000000-0000-7000-8000-000000000001");
            }
        }

        assertEquals(Set.of(), FOUND);
    }

    @Test
    void noProcessWasGivenASecretInItsArgumentsOrEnvironment() {
        List<String> found = new ArrayList<>();
        processes.forEach(text -> CANARY.foundIn(text).ifPresent(found::add));

        assertEquals(List.of(), found);
        assertTrue(processes.stream().anyMatch(text -> text.contains("org.apache.karaf.main.Main")));
        assertTrue(processes.stream().anyMatch(text -> text.contains("mariadbd")));
    }

    @Test
    void noFileHoldsASecretButTheOneThatIsThereForIt() throws Exception {
        List<String> found = new ArrayList<>();
        int searched = 0;
        for (Path file : files()) {
            String place = launcher.data().relativize(file).toString();
            String[] mayBe = PLACES.getOrDefault(place, List.of()).toArray(String[]::new);
            CANARY.foundIn(Files.readAllBytes(file), mayBe).ifPresent(secret -> found.add(place + " holds " + secret));
            searched++;
        }

        assertEquals(List.of(), found);
        assertTrue(searched > 100, searched + " files were searched");
        String log = Files.readString(launcher.data().resolve("log/haneul.log"), ISO_8859_1);
        assertTrue(log.contains("==> Parameters"), "the log of statements is not on");
        assertTrue(log.contains("createAccount user="), "the log of calls is not on");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(launcher.data())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void whatHoldsASecretIsForItsOwnerOnly() throws Exception {
        List<String> open = new ArrayList<>();
        for (Path file : files()) {
            String place = launcher.data().relativize(file).toString();
            // locks are empty, and what the simulator writes is as public as the hosts it stands for
            boolean harmless = place.startsWith("simulator") || HARMLESS.contains(place);
            if (!harmless && isOpenToOthers(file)) {
                open.add(place);
            }
        }

        assertEquals(List.of(), open);
        for (String place : PLACES.keySet()) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(launcher.data().resolve(place))));
        }
    }

    /** A file in a directory that others may not enter is none they can read. */
    private static boolean isOpenToOthers(Path file) throws IOException {
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        boolean open =
                rights.contains(PosixFilePermission.OTHERS_READ) || rights.contains(PosixFilePermission.GROUP_READ);
        for (Path above = file.getParent(); open && !above.equals(launcher.data()); above = above.getParent()) {
            Set<PosixFilePermission> entry = Files.getPosixFilePermissions(above);
            open = entry.contains(PosixFilePermission.OTHERS_EXECUTE)
                    || entry.contains(PosixFilePermission.GROUP_EXECUTE);
        }
        return open;
    }

    @Test
    void noThreadNoPropertyAndNoFlagTellsASecret() throws Exception {
        String server = launcher.status("pid");
        for (String dump : List.of("Thread.print", "VM.system_properties", "VM.command_line", "VM.flags")) {
            Said said = Commands.run(
                    List.of(Path.of(System.getProperty("java.home"), "bin/jcmd").toString(), server, dump));
            assertEquals(0, said.exit(), said.text());
            assertEquals("", CANARY.foundIn(said.text()).orElse(""), dump);
        }
    }

    @Test
    void noRowHoldsASecretInClear() throws Exception {
        List<String> found = new ArrayList<>();
        try (Connection connection = EmbeddedRows.connect(launcher.data(), launcher.pid("dbpid"));
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("show tables")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("select * from `" + table + "`")) {
                    while (row.next()) {
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            CANARY.foundIn(String.valueOf(row.getString(i)))
                                    .ifPresent(secret -> found.add(table + " holds " + secret));
                        }
                    }
                }
            }
        }

        assertEquals(List.of(), found);
    }
}
