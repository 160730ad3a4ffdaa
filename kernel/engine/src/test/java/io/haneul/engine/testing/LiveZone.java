package io.haneul.engine.testing;

import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.plugins.simulator.Simulator;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;

/** A server with a demo zone on a schema of its own, and short words for what tests do with it. */
public final class LiveZone implements AutoCloseable {
    private final TestSchema schema;
    private final Simulator simulator;
    private final Server server;
    private final DemoZone zone;

    private LiveZone(TestSchema schema, Simulator simulator, Server server, DemoZone zone) {
        this.schema = schema;
        this.simulator = simulator;
        this.server = server;
        this.zone = zone;
    }

    /** {@return a zone of as many clusters of as many hosts} */
    public static LiveZone of(Path data, int clusters, int hosts) {
        try {
            TestSchema schema = TestDatabase.shared().createSchema();
            Simulator simulator = new Simulator(data.resolve("simulator"));
            Server server = Server.start(schema, simulator, Server.Settings.of(data));
            return new LiveZone(schema, simulator, server, DemoZone.build(server, clusters, hosts));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the server} */
    public Server server() {
        return server;
    }

    /** {@return the simulated world} */
    public Simulator simulator() {
        return simulator;
    }

    /** {@return the zone} */
    public DemoZone zone() {
        return zone;
    }

    /** {@return the first admin} */
    public Caller admin() {
        return server.admin();
    }

    /** {@return the caller of a new account of the role in the domain} */
    public Caller account(String name, String role, String domain) {
        server.call(
                "createAccount",
                "username",
                name,
                "password",
                "a password of " + name,
                "firstname",
                name,
                "lastname",
                name,
                "email",
                name + "@example.org",
                "domainid",
                domain,
                "roleid",
                server.id("listRoles", "name", role));
        UUID user = UUID.fromString(server.id("listUsers", "username", name, "domainid", domain, "listall", "true"));
        return server.store()
                .read(tx -> io.haneul.engine.core.Callers.of(tx, new io.haneul.model.UserId(user)))
                .orElseThrow();
    }

    /** {@return a new user of an account of its own below the root} */
    public Caller user(String name) {
        return account(name, "User", root());
    }

    /** {@return the id of the root domain} */
    public String root() {
        return server.id("listDomains", "level", "0");
    }

    /** {@return what the caller's call lists, by names on the wire} */
    public List<Map<String, Object>> list(Caller caller, String command, String... parameters) {
        return ((Answer.Listing) server.callAs(caller, command, parameters))
                .items().stream().map(TestCloud::fields).toList();
    }

    /** {@return how many the caller's call counts} */
    public long count(Caller caller, String command, String... parameters) {
        return ((Answer.Listing) server.callAs(caller, command, parameters)).count();
    }

    /** {@return the one object the caller's call answers, by names on the wire} */
    public Map<String, Object> one(Caller caller, String command, String... parameters) {
        Answer answer = server.callAs(caller, command, parameters);
        return TestCloud.fields(
                answer instanceof Answer.Single single
                        ? single.value()
                        : ((Answer.Listing) answer).items().get(0));
    }

    /** {@return what the caller's call is refused with} */
    public Refusal refused(Caller caller, String command, String... parameters) {
        return Assertions.assertThrows(Refusal.class, () -> server.callAs(caller, command, parameters));
    }

    /** {@return the job the caller's call admits, when it has ended} */
    public JobRow job(Caller caller, String command, String... parameters) {
        return server.ended(((Answer.Accepted) server.callAs(caller, command, parameters)).job());
    }

    /** Carries out the caller's asynchronous call, which must succeed. {@return the id it tells, when it makes something} */
    public String done(Caller caller, String command, String... parameters) {
        Answer.Accepted accepted = (Answer.Accepted) server.callAs(caller, command, parameters);
        JobRow job = server.ended(accepted.job());
        Assertions.assertEquals(JobState.SUCCEEDED, job.state(), command + ": " + job.errorText());
        return accepted.id().map(UUID::toString).orElse("");
    }

    /** {@return the answer to a deployment of a small machine} */
    public Answer.Accepted deploy(Caller caller, String network, String name) {
        return (Answer.Accepted) server.callAs(
                caller,
                "deployVirtualMachine",
                "zoneid",
                zone.zone(),
                "serviceofferingid",
                zone.offering(),
                "templateid",
                zone.template(),
                "networkids",
                network,
                "name",
                name);
    }

    /** {@return the id of a small machine of the caller's that runs} */
    public String running(Caller caller, String network, String name) {
        Answer.Accepted accepted = deploy(caller, network, name);
        JobRow job = server.ended(accepted.job());
        Assertions.assertEquals(JobState.SUCCEEDED, job.state(), name + ": " + job.errorText());
        return accepted.id().orElseThrow().toString();
    }

    /** {@return the id of a new isolated network of the caller's} */
    public String network(Caller caller, String name) {
        return String.valueOf(
                one(caller, "createNetwork", "name", name, "zoneid", zone.zone(), "networkofferingid", zone.isolated())
                        .get("id"));
    }

    @Override
    public void close() {
        server.close();
        simulator.close();
        TestDatabase.shared().drop(schema);
    }
}
