package io.haneul.engine.secrets;

import io.haneul.engine.testing.DemoZone;
import io.haneul.engine.testing.Server;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** For each command that takes a secret, a call that succeeds. */
final class SecretCalls {
    private final Server server;
    private final String zone;
    private final String pod;
    private final String cluster;
    private final String account;
    private final String user;
    private int count;

    SecretCalls(Server server, DemoZone zone) {
        this.server = server;
        this.zone = zone.zone();
        this.pod = server.id("listPods");
        this.cluster = server.id("listClusters");
        this.account = "holder";
        server.call(
                "createAccount", parameters("createAccount", Map.of("username", account, "password", "of no account")));
        this.user = server.id("listUsers", "username", account, "listall", "true");
    }

    /** {@return who holds the keys and passwords that are changed} */
    String user() {
        return user;
    }

    /** {@return the commands it knows} */
    Set<String> known() {
        return Set.of("createAccount", "createUser", "updateUser", "addHost", "updateHostPassword");
    }

    /** {@return parameters for a call that succeeds, in turn names and values, with those given} */
    String[] parameters(String command, Map<String, String> given) {
        Map<String, String> all = new HashMap<>(valid(command, count++));
        all.putAll(given);
        return all.entrySet().stream()
                .flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream())
                .toArray(String[]::new);
    }

    private Map<String, String> valid(String command, int number) {
        return switch (command) {
            case "createAccount" -> person("u" + number, Map.of("accounttype", "0"));
            case "createUser" -> person("u" + number, Map.of("account", account));
            case "updateUser" ->
                Map.of(
                        "id",
                        user,
                        "userapikey",
                        String.format(Locale.ROOT, "key-%d", number),
                        "lastname",
                        "L" + number);
            case "addHost" ->
                Map.of(
                        "zoneid",
                        zone,
                        "podid",
                        pod,
                        "clusterid",
                        cluster,
                        "hypervisor",
                        "Simulator",
                        "username",
                        "root",
                        "url",
                        "http://sim/more/h" + number);
            case "updateHostPassword" ->
                Map.of("hostid", server.id("listHosts", "type", "Routing"), "username", "root");
            default -> throw new IllegalArgumentException("no call of " + command + " is known that succeeds");
        };
    }

    private static Map<String, String> person(String name, Map<String, String> more) {
        Map<String, String> person = new HashMap<>(
                Map.of("username", name, "firstname", "F", "lastname", "L", "email", name + "@example.org"));
        person.putAll(more);
        return person;
    }
}
