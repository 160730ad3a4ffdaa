package io.haneul.engine.crash;

import io.haneul.engine.command.Answer;
import io.haneul.engine.testing.DemoZone;
import io.haneul.engine.testing.Server;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A server in a world, and what a scenario has made there, by the scenario's own names. */
record Scene(Server server, DemoZone zone, Map<String, String> made) {
    String id(String name) {
        return made.get(name);
    }

    /** {@return the id of what a call answers, kept under a name} */
    String make(String name, String command, String... parameters) {
        String id = server.id(command, parameters);
        made.put(name, id);
        return id;
    }

    void call(String command, String... parameters) {
        server.call(command, parameters);
    }

    /** Calls, and waits for the end of a job that has to succeed. */
    void succeed(String command, String... parameters) {
        ended(server.accepted(command, parameters));
    }

    private void ended(Answer.Accepted accepted) {
        JobRow job = server.ended(accepted.job());
        if (job.state() != JobState.SUCCEEDED) {
            throw new AssertionError(job.script() + " failed: " + job.errorText());
        }
    }

    void network(String name) {
        made.put(name, zone.network(server, name));
    }

    /** Asks for a machine in a network. */
    Answer.Accepted deploy(String name, String network, String... more) {
        List<String> parameters = new ArrayList<>(List.of(
                "zoneid",
                zone.zone(),
                "templateid",
                zone.template(),
                "networkids",
                id(network),
                "name",
                name,
                "userdata",
                "aGVsbG8="));
        if (!List.of(more).contains("serviceofferingid")) {
            parameters.addAll(List.of("serviceofferingid", zone.offering()));
        }
        parameters.addAll(List.of(more));
        return server.accepted("deployVirtualMachine", parameters.toArray(String[]::new));
    }

    /** A machine in a network, when it runs. */
    void machine(String name, String network, String... more) {
        Answer.Accepted accepted = deploy(name, network, more);
        ended(accepted);
        made.put(name, accepted.id().orElseThrow().toString());
    }

    /** {@return the router of a network} */
    String router(String network) {
        return server.id("listRouters", "networkid", id(network), "listall", "true");
    }
}
