package io.haneul.engine.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ForwardRulesTest {
    @TempDir
    static Path data;

    private static RuleCloud cloud;

    @BeforeAll
    static void open() {
        cloud = RuleCloud.of(data);
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    private static String[] forward(String address, String port, String inside, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "ipaddressid",
                address,
                "protocol",
                "tcp",
                "publicport",
                port,
                "privateport",
                inside,
                "virtualmachineid",
                cloud.vm()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String another() {
        return cloud.done("associateIpAddress", "networkid", cloud.network());
    }

    @Test
    void aPortLeadsToTheMachineAndIsOpen() {
        String id = cloud.done("createPortForwardingRule", forward(cloud.address(), "2222", "22"));

        Map<String, Object> shown = cloud.one("listPortForwardingRules", "id", id);
        assertEquals("Active", shown.get("state"));
        assertEquals("2222", shown.get("publicport"));
        assertEquals("22", shown.get("privateport"));
        assertEquals(cloud.vm(), shown.get("virtualmachineid"));
        assertEquals(cloud.guest(), shown.get("vmguestip"));
        assertTrue(
                cloud.told()
                        .contains("ip daddr " + cloud.ip() + " tcp dport 2222 dnat to " + cloud.guest()
                                + ":22 comment \"" + id + "\""),
                cloud.told());
        assertTrue(cloud.told().contains(cloud.ip() + "/"), "the router has the address itself");
        Map<String, Object> opened = cloud.one("listFirewallRules", "ipaddressid", cloud.address());
        assertEquals(2222, opened.get("startport"));

        cloud.done("updatePortForwardingRule", "id", id, "privateport", "2022");
        assertTrue(cloud.told().contains("dnat to " + cloud.guest() + ":2022"), cloud.told());
        assertEquals("2022", cloud.one("listPortForwardingRules", "id", id).get("privateport"));

        cloud.done("deletePortForwardingRule", "id", id);
        assertFalse(cloud.told().contains(id), cloud.told());
        assertEquals(0, cloud.zone().count(cloud.user(), "listFirewallRules", "ipaddressid", cloud.address()));
    }

    @Test
    void aPortLeadsToOnePlace() {
        String address = another();
        cloud.done(
                "createPortForwardingRule",
                forward(address, "80", "80", "publicendport", "90", "privateendport", "90"));

        Refusal refusal =
                cloud.zone().refused(cloud.user(), "createPortForwardingRule", forward(address, "85", "8085"));

        assertEquals(ApiCode.RULE_CONFLICT, refusal.code());
        assertEquals(
                ApiCode.PARAMETER,
                cloud.zone()
                        .refused(
                                cloud.user(),
                                "createPortForwardingRule",
                                forward(address, "100", "100", "publicendport", "110"))
                        .code());
    }

    @Test
    void aThousandPortsThatTheRouterCannotMoveAreRefusedAloneAndSay() {
        String address = another();

        JobRow job = cloud.zone()
                .job(
                        cloud.user(),
                        "createPortForwardingRule",
                        forward(address, "10000", "20000", "publicendport", "15000", "privateendport", "25000"));

        assertEquals(JobState.FAILED, job.state());
        assertEquals(ApiCode.RESOURCE_UNAVAILABLE.number(), job.errorCode());
        assertEquals(
                "Error",
                cloud.one("listPortForwardingRules", "ipaddressid", address).get("state"));
        String good = cloud.done("createPortForwardingRule", forward(address, "7000", "7000"));
        assertTrue(cloud.told().contains(good), "the rest is in force");
    }

    @Test
    void anAddressIsOneMachinesAltogether() {
        String address = another();
        String ip =
                String.valueOf(cloud.one("listPublicIpAddresses", "id", address).get("ipaddress"));

        cloud.zone().one(cloud.user(), "enableStaticNat", "ipaddressid", address, "virtualmachineid", cloud.vm());
        String open =
                cloud.done("createIpForwardingRule", "ipaddressid", address, "protocol", "tcp", "startport", "80");

        assertTrue(cloud.told().contains("ip daddr " + ip + " dnat to " + cloud.guest()), cloud.told());
        assertTrue(cloud.told().contains("ip saddr " + cloud.guest() + " snat to " + ip), cloud.told());
        assertEquals(
                open, cloud.one("listIpForwardingRules", "ipaddressid", address).get("id"));
        Map<String, Object> shown = cloud.one("listPublicIpAddresses", "id", address);
        assertEquals(true, shown.get("isstaticnat"));
        assertEquals(cloud.vm(), shown.get("virtualmachineid"));
        assertEquals(
                ApiCode.RULE_CONFLICT,
                cloud.zone()
                        .refused(cloud.user(), "createPortForwardingRule", forward(address, "80", "80"))
                        .code());
        assertEquals(
                ApiCode.RULE_CONFLICT,
                cloud.zone()
                        .refused(
                                cloud.user(),
                                "enableStaticNat",
                                "ipaddressid",
                                another(),
                                "virtualmachineid",
                                cloud.vm())
                        .code());

        cloud.done("disableStaticNat", "ipaddressid", address);

        assertFalse(cloud.told().contains("snat to " + ip), cloud.told());
        assertEquals(0, cloud.zone().count(cloud.user(), "listIpForwardingRules", "ipaddressid", address));
        cloud.done("createPortForwardingRule", forward(address, "80", "80"));
    }

    @Test
    void anAddressTakesItsRulesAlong() {
        String address = another();
        String id = cloud.done("createPortForwardingRule", forward(address, "2222", "22"));

        cloud.done("disassociateIpAddress", "id", address);

        assertFalse(cloud.told().contains(id), cloud.told());
        assertEquals(0, cloud.zone().count(cloud.user(), "listPortForwardingRules", "id", id));
    }

    @Test
    void aMachineTakesAlongWhatLedToIt() {
        String other = cloud.zone().running(cloud.user(), cloud.network(), "brief");
        String address = another();
        String id = cloud.done(
                "createPortForwardingRule",
                "ipaddressid",
                address,
                "protocol",
                "udp",
                "publicport",
                "53",
                "privateport",
                "53",
                "virtualmachineid",
                other);

        cloud.done("destroyVirtualMachine", "id", other, "expunge", "true");

        assertEquals(
                0, cloud.zone().count(cloud.zone().admin(), "listPortForwardingRules", "id", id, "listall", "true"));
        assertEquals(0, cloud.zone().count(cloud.user(), "listFirewallRules", "ipaddressid", address));
    }

    @Test
    void anotherTenantsRuleAndAddressAreAsIfTheyWereNotThere() {
        String address = another();
        String id = cloud.done("createPortForwardingRule", forward(address, "3333", "22"));
        Caller stranger = cloud.zone().user("stranger");

        assertEquals(0, cloud.zone().count(stranger, "listPortForwardingRules", "id", id));
        assertEquals(
                ApiCode.PARAMETER,
                cloud.zone()
                        .refused(stranger, "deletePortForwardingRule", "id", id)
                        .code());
        assertEquals(
                ApiCode.PARAMETER,
                cloud.zone()
                        .refused(stranger, "createFirewallRule", "ipaddressid", address, "protocol", "tcp")
                        .code());
    }
}
