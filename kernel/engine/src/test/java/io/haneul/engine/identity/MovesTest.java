package io.haneul.engine.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.LiveZone;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users that move to another account, and domains that move below another one with all they have. */
final class MovesTest {
    @TempDir
    static Path data;

    private static LiveZone cloud;

    @BeforeAll
    static void open() {
        cloud = LiveZone.of(data, 1, 1);
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    private static String domain(String name, String parent) {
        return cloud.server().id("createDomain", "name", name, "parentdomainid", parent);
    }

    private static Caller now(Caller caller) {
        return cloud.server()
                .engine()
                .engine()
                .authentication()
                .caller(caller.user())
                .orElseThrow();
    }

    private static Refusal refused(String command, String... parameters) {
        return cloud.refused(cloud.admin(), command, parameters);
    }

    @Test
    void aUserTakesItsKeysToAnotherAccountOfItsDomain() {
        Caller ann = cloud.user("mover");
        Caller art = cloud.user("host");
        String elsewhere = domain("elsewhere", cloud.root());
        Caller far = cloud.account("far", "User", elsewhere);
        String key = String.valueOf(
                cloud.one(cloud.admin(), "registerUserKeys", "id", ann.user().toString())
                        .get("apikey"));

        assertEquals(
                ApiCode.PARAMETER,
                refused("moveUser", "id", ann.user().toString()).code());
        assertEquals(
                ApiCode.PARAMETER,
                refused(
                                "moveUser",
                                "id",
                                ann.user().toString(),
                                "accountid",
                                far.account().toString())
                        .code());
        assertEquals(
                ApiCode.ACCOUNT,
                refused("moveUser", "id", cloud.admin().user().toString(), "account", "host")
                        .code());
        cloud.one(cloud.admin(), "moveUser", "id", ann.user().toString(), "account", "host");

        assertEquals(art.account(), now(ann).account());
        assertEquals(
                art.account(),
                cloud.server()
                        .engine()
                        .engine()
                        .authentication()
                        .byApiKey(key)
                        .orElseThrow()
                        .caller()
                        .account());
    }

    @Test
    void aDomainMovesWithAllBelowItWhenWhatItUsesIsStillForIt() {
        String from = domain("from", cloud.root());
        String to = domain("to", cloud.root());
        String moved = domain("moved", from);
        String below = domain("leaf", moved);
        Caller boss = cloud.account("to-boss", "Domain Admin", to);
        Caller leaf = cloud.account("leaf-user", "User", below);
        String offering = offering(from);
        String network = cloud.network(leaf, "leaf-net");
        String bound = cloud.done(leaf, "deployVirtualMachine", machine(offering, network));

        Refusal lost = refused("moveDomain", "domainid", moved, "parentdomainid", to);
        assertEquals(ApiCode.IN_USE, lost.code());
        assertTrue(lost.getMessage().contains("of from only"), lost.getMessage());
        assertEquals("/from/moved/leaf/", now(leaf).domainPath());
        cloud.done(cloud.admin(), "destroyVirtualMachine", "id", bound, "expunge", "true");
        cloud.done(leaf, "deployVirtualMachine", machine(cloud.zone().offering(), network));
        cloud.server().call("updateResourceLimit", "domainid", to, "resourcetype", "0", "max", "0");
        assertEquals(
                ApiCode.RESOURCE_LIMIT,
                refused("moveDomain", "domainid", moved, "parentdomainid", to).code());
        cloud.server().call("updateResourceLimit", "domainid", to, "resourcetype", "0", "max", "1");

        Map<String, Object> answer = cloud.one(cloud.admin(), "moveDomain", "domainid", moved, "parentdomainid", to);

        assertEquals("ROOT/to/moved", answer.get("path"));
        assertEquals(2, answer.get("level"));
        assertEquals("/to/moved/leaf/", now(leaf).domainPath());
        assertEquals(
                1, cloud.list(boss, "listVirtualMachines", "listall", "true").size());
        assertEquals(
                List.of(3),
                cloud.list(boss, "listDomains", "id", below).stream()
                        .map(found -> found.get("level"))
                        .toList());
    }

    private static String offering(String domain) {
        return cloud.server()
                .id(
                        "createServiceOffering",
                        "name",
                        "of from only",
                        "displaytext",
                        "small",
                        "cpunumber",
                        "1",
                        "cpuspeed",
                        "100",
                        "memory",
                        "64",
                        "domainid",
                        domain);
    }

    private static String[] machine(String offering, String network) {
        return Stream.of(
                        Stream.of("zoneid", cloud.zone().zone(), "serviceofferingid", offering),
                        Stream.of("templateid", cloud.zone().template(), "networkids", network, "startvm", "false"))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    @Test
    void aDomainDoesNotMoveBelowItselfOrToWhereItsNameIsTaken() {
        String one = domain("one", cloud.root());
        String two = domain("two", one);
        String twin = domain("two", cloud.root());

        assertEquals(
                ApiCode.PARAMETER,
                refused("moveDomain", "domainid", cloud.root(), "parentdomainid", one)
                        .code());
        assertEquals(
                ApiCode.PARAMETER,
                refused("moveDomain", "domainid", one, "parentdomainid", two).code());
        assertEquals(
                ApiCode.PARAMETER,
                refused("moveDomain", "domainid", two, "parentdomainid", one).code());
        Refusal taken = refused("moveDomain", "domainid", twin, "parentdomainid", one);
        assertTrue(taken.getMessage().contains("parentdomainid"), taken.getMessage());
    }
}
