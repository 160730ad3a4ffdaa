package io.haneul.engine.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.commands.network.SecurityGroupRuleResponse;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.testing.LiveZone;
import io.haneul.plugins.simulator.world.Filter;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecurityGroupsTest {
    @TempDir
    static Path data;

    private static LiveZone cloud;
    private static Caller user;
    private static String network;

    @BeforeAll
    static void open() {
        cloud = LiveZone.of(data, 1, 2);
        cloud.server().call("updateConfiguration", "name", "allow.user.expunge.recover.vm", "value", "true");
        user = cloud.user("mina");
        cloud.server()
                .job(
                        "updateNetworkServiceProvider",
                        "id",
                        cloud.server().id("listNetworkServiceProviders", "name", "SecurityGroupProvider"),
                        "state",
                        "Enabled");
        network = String.valueOf(cloud.one(
                        cloud.admin(),
                        "createNetwork",
                        "name",
                        "shared",
                        "zoneid",
                        cloud.zone().zone(),
                        "networkofferingid",
                        cloud.server().id("listNetworkOfferings", "name", "DefaultSharedNetworkOfferingWithSGService"),
                        "vlan",
                        "1905",
                        "gateway",
                        "10.5.0.1",
                        "netmask",
                        "255.255.255.0",
                        "startip",
                        "10.5.0.10",
                        "endip",
                        "10.5.0.90",
                        "acltype",
                        "Domain")
                .get("id"));
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    private static String group(String name) {
        return String.valueOf(
                cloud.one(user, "createSecurityGroup", "name", name).get("id"));
    }

    private static String running(String name, String... more) {
        String[] all = new String[more.length + 10];
        String[] first = {
            "zoneid",
            cloud.zone().zone(),
            "serviceofferingid",
            cloud.zone().offering(),
            "templateid",
            cloud.zone().template(),
            "networkids",
            network,
            "name",
            name
        };
        System.arraycopy(first, 0, all, 0, 10);
        System.arraycopy(more, 0, all, 10, more.length);
        Answer.Accepted accepted = (Answer.Accepted) cloud.server().callAs(user, "deployVirtualMachine", all);
        JobRow job = cloud.server().ended(accepted.job());
        assertEquals(JobState.SUCCEEDED, job.state(), job.errorText());
        return accepted.id().orElseThrow().toString();
    }

    private static Optional<Filter> filter(String vm) {
        return cloud.simulator().state().hosts().stream()
                .flatMap(host -> host.extras().filters().stream())
                .filter(filter -> filter.machine().equals(UUID.fromString(vm)))
                .findFirst();
    }

    private static String address(String vm) {
        return String.valueOf(
                cloud.one(user, "listNics", "virtualmachineid", vm).get("ipaddress"));
    }

    private static String ingress(String group, String port, String... more) {
        String[] all = new String[more.length + 6];
        String[] first = {"securitygroupid", group, "protocol", "TCP", "startport", port};
        System.arraycopy(first, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        cloud.done(user, "authorizeSecurityGroupIngress", all);
        List<?> rules =
                (List<?>) cloud.one(user, "listSecurityGroups", "id", group).get("ingressrule");
        return ((SecurityGroupRuleResponse) rules.get(rules.size() - 1)).ruleId();
    }

    @Test
    void aMachineLetsInWhatItsGroupSaysOnTheHostItRunsOn() {
        String group = group("web");
        String before = ingress(group, "80", "cidrlist", "192.0.2.0/24");
        String vm = running("web", "securitygroupids", group);

        assertTrue(filter(vm).orElseThrow().letsIn(80), "what was authorized before it started");
        assertFalse(filter(vm).orElseThrow().letsIn(22));
        assertEquals(List.of(address(vm)), filter(vm).orElseThrow().addresses());
        assertEquals(null, filter(vm).orElseThrow().egress());

        String rule = ingress(group, "22", "cidrlist", "0.0.0.0/0");
        assertTrue(filter(vm).orElseThrow().letsIn(22), "what was authorized while it runs");

        cloud.done(user, "revokeSecurityGroupIngress", "id", rule);
        assertFalse(filter(vm).orElseThrow().letsIn(22));
        cloud.done(
                user,
                "authorizeSecurityGroupEgress",
                "securitygroupid",
                group,
                "protocol",
                "udp",
                "startport",
                "53",
                "cidrlist",
                "0.0.0.0/0");
        assertEquals(1, filter(vm).orElseThrow().egress().size());

        goes(group, vm);
        assertTrue(before.length() > 0);
    }

    private static void goes(String group, String vm) {
        Map<String, Object> shown = cloud.one(user, "listSecurityGroups", "virtualmachineid", vm);
        assertEquals("web", shown.get("name"));
        assertEquals(1, shown.get("virtualmachinecount"));
        assertEquals(
                ApiCode.IN_USE,
                cloud.refused(user, "deleteSecurityGroup", "id", group).code());

        cloud.done(user, "stopVirtualMachine", "id", vm);
        assertTrue(filter(vm).isEmpty(), "a host keeps no filter of a machine that has left it");
        cloud.done(user, "destroyVirtualMachine", "id", vm, "expunge", "true");
        assertEquals(0, cloud.one(user, "listSecurityGroups", "id", group).get("virtualmachinecount"));
        cloud.one(user, "deleteSecurityGroup", "id", group);
        assertEquals(0, cloud.count(user, "listSecurityGroups", "id", group));
    }

    @Test
    void membersOfAnotherGroupAreLetInByTheirAddressesAsTheyComeAndGo() {
        String front = group("front");
        String back = group("back");
        String database = running("database", "securitygroupnames", "back");
        cloud.done(
                user,
                "authorizeSecurityGroupIngress",
                "securitygroupname",
                "back",
                "protocol",
                "tcp",
                "startport",
                "3306",
                "usersecuritygrouplist[0].account",
                "mina",
                "usersecuritygrouplist[0].group",
                "front");
        assertEquals(List.of(), filter(database).orElseThrow().ingress().get(0).peers());

        String shop = running("shop", "securitygroupids", front);

        awaitPeers(database, List.of(address(shop) + "/32"));
        assertEquals(
                ApiCode.IN_USE,
                cloud.refused(user, "deleteSecurityGroup", "id", front).code());

        cloud.done(user, "destroyVirtualMachine", "id", shop, "expunge", "true");
        awaitPeers(database, List.of());
        assertTrue(back.length() > 0);
    }

    /** The job that tells those who know a group of its members has nobody who waits for it. */
    private static void awaitPeers(String vm, List<String> peers) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (!filter(vm).orElseThrow().ingress().get(0).peers().equals(peers)) {
            assertTrue(System.nanoTime() < deadline, () -> "the filter does not name " + peers + ": " + filter(vm));
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void aMachineThatWasPutInNoGroupIsInTheDefaultOneAndLetsNothingIn() {
        String vm = running("plain");

        assertEquals(
                "default",
                cloud.one(user, "listSecurityGroups", "virtualmachineid", vm).get("name"));
        assertEquals(List.of(), filter(vm).orElseThrow().ingress());
        String group = String.valueOf(
                cloud.one(user, "listSecurityGroups", "virtualmachineid", vm).get("id"));
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(user, "deleteSecurityGroup", "id", group).code());
    }

    @Test
    void whatIsNoRuleOrIsThereAlreadyIsRefused() {
        String group = group("strict");
        ingress(group, "80", "cidrlist", "0.0.0.0/0");

        assertEquals(
                ApiCode.RULE_CONFLICT,
                cloud.refused(
                                user,
                                "authorizeSecurityGroupIngress",
                                "securitygroupid",
                                group,
                                "startport",
                                "80",
                                "cidrlist",
                                "0.0.0.0/0")
                        .code());
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(user, "authorizeSecurityGroupIngress", "securitygroupid", group, "startport", "80")
                        .code());
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(user, "createSecurityGroup", "name", "strict").code());
    }

    @Test
    void aStrangersGroupIsAsIfItWereNotThere() {
        String group = group("hidden");
        Caller stranger = cloud.user("stranger");
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(stranger, "deleteSecurityGroup", "id", group).code());
        assertEquals(0, cloud.count(stranger, "listSecurityGroups", "id", group));
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(
                                stranger,
                                "authorizeSecurityGroupIngress",
                                "securitygroupid",
                                group,
                                "startport",
                                "81",
                                "cidrlist",
                                "0.0.0.0/0")
                        .code());
    }

    @Test
    void anIsolatedNetworkHasNone() {
        String group = group("nowhere");
        String isolated = cloud.network(user, "isolated");

        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(
                                user,
                                "deployVirtualMachine",
                                "zoneid",
                                cloud.zone().zone(),
                                "serviceofferingid",
                                cloud.zone().offering(),
                                "templateid",
                                cloud.zone().template(),
                                "networkids",
                                isolated,
                                "securitygroupids",
                                group)
                        .code());
    }
}
