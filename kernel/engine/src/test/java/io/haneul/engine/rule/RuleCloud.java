package io.haneul.engine.rule;

import io.haneul.engine.command.Caller;
import io.haneul.engine.testing.LiveZone;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** A zone with one user, who has a network, a machine that runs in it, and a public address. */
record RuleCloud(LiveZone zone, Caller user, String network, String vm, String address, String ip)
        implements AutoCloseable {
    static RuleCloud of(Path data) {
        LiveZone zone = LiveZone.of(data, 1, 2);
        zone.server().call("updateConfiguration", "name", "allow.user.expunge.recover.vm", "value", "true");
        Caller user = zone.user("mina");
        String network = zone.network(user, "net");
        String vm = zone.running(user, network, "web");
        String address = zone.done(user, "associateIpAddress", "networkid", network);
        String ip = String.valueOf(
                zone.one(user, "listPublicIpAddresses", "id", address).get("ipaddress"));
        return new RuleCloud(zone, user, network, vm, address, ip);
    }

    /** {@return the id a successful asynchronous call of the user's tells} */
    String done(String command, String... parameters) {
        return zone.done(user, command, parameters);
    }

    /** {@return the one thing a list of the user's shows} */
    Map<String, Object> one(String command, String... parameters) {
        return zone.one(user, command, parameters);
    }

    /** {@return the machine's address in the network} */
    String guest() {
        return String.valueOf(zone.one(user, "listNics", "virtualmachineid", vm).get("ipaddress"));
    }

    /** {@return all that appliances were told} */
    String told() {
        return zone.simulator().state().hosts().stream()
                .flatMap(host -> host.documents().stream())
                .map(document -> document.content().replace("\\\"", "\""))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        zone.close();
    }
}
