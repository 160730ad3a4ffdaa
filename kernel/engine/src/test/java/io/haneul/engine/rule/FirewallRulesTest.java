package io.haneul.engine.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FirewallRulesTest {
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

    private static String rule(String port, String cidrs) {
        return cloud.done(
                "createFirewallRule",
                "ipaddressid",
                cloud.address(),
                "protocol",
                "TCP",
                "startport",
                port,
                "endport",
                port,
                "cidrlist",
                cidrs);
    }

    @Test
    void theRouterLetsInWhatARuleOpensUntilItIsDeleted() {
        String id = rule("22", "192.0.2.0/24,198.51.100.7/32");

        Map<String, Object> shown = cloud.one("listFirewallRules", "id", id);
        assertEquals("Active", shown.get("state"));
        assertEquals("tcp", shown.get("protocol"));
        assertEquals(22, shown.get("startport"));
        assertEquals("192.0.2.0/24,198.51.100.7/32", shown.get("cidrlist"));
        assertEquals("Ingress", shown.get("traffictype"));
        assertEquals(cloud.ip(), shown.get("ipaddress"));
        String line = "ip saddr { 192.0.2.0/24, 198.51.100.7/32 } ct original ip daddr " + cloud.ip()
                + " meta l4proto tcp ct original proto-dst 22 accept comment \"" + id + "\"";
        assertTrue(cloud.told().contains(line), cloud.told());

        cloud.done("deleteFirewallRule", "id", id);

        assertFalse(cloud.told().contains(id), cloud.told());
        assertEquals(0, cloud.zone().count(cloud.user(), "listFirewallRules", "id", id));
    }

    @Test
    void aRuleForTrafficThatAnotherNamesIsAConflict() {
        String id = rule("8080", "0.0.0.0/0");

        Refusal refusal = cloud.zone()
                .refused(
                        cloud.user(),
                        "createFirewallRule",
                        "ipaddressid",
                        cloud.address(),
                        "protocol",
                        "tcp",
                        "startport",
                        "8000",
                        "endport",
                        "9000");

        assertEquals(ApiCode.RULE_CONFLICT, refusal.code());
        assertTrue(String.valueOf(refusal.getMessage()).contains(id), refusal.getMessage());
        // others may have what this one has not
        cloud.done("deleteFirewallRule", "id", rule("8080", "192.0.2.0/24"));
        cloud.done("deleteFirewallRule", "id", id);
        cloud.done("deleteFirewallRule", "id", rule("8080", "0.0.0.0/0"));
    }

    @Test
    void guestsMayNotSendWhatAnEgressRuleNames() {
        String id = cloud.done(
                "createEgressFirewallRule",
                "networkid",
                cloud.network(),
                "protocol",
                "tcp",
                "startport",
                "25",
                "cidrlist",
                "10.1.1.0/24",
                "destcidrlist",
                "198.51.100.0/24");

        Map<String, Object> shown = cloud.one("listEgressFirewallRules", "networkid", cloud.network());
        assertEquals(id, shown.get("id"));
        assertEquals("Egress", shown.get("traffictype"));
        assertEquals("198.51.100.0/24", shown.get("destcidrlist"));
        String line = "ip saddr { 10.1.1.0/24 } ip daddr { 198.51.100.0/24 } tcp dport 25 drop comment \"" + id + "\"";
        assertTrue(cloud.told().contains(line), cloud.told());

        Refusal conflict = cloud.zone()
                .refused(
                        cloud.user(),
                        "createEgressFirewallRule",
                        "networkid",
                        cloud.network(),
                        "protocol",
                        "tcp",
                        "cidrlist",
                        "10.1.1.0/24",
                        "destcidrlist",
                        "198.51.100.0/24");
        assertEquals(ApiCode.RULE_CONFLICT, conflict.code());

        cloud.done("deleteEgressFirewallRule", "id", id);
        assertFalse(cloud.told().contains(id), cloud.told());
    }

    @Test
    void whatIsNoRuleIsRefusedByTheNameOfTheParameter() {
        assertRefused("startport", "protocol", "icmp", "startport", "1");
        assertRefused("protocol", "protocol", "gre");
        assertRefused("endport", "protocol", "tcp", "startport", "10", "endport", "9");
        assertRefused("startport", "protocol", "tcp", "startport", "65536");
        assertRefused("icmptype", "protocol", "tcp", "icmptype", "8");
        assertRefused("cidrlist", "protocol", "tcp", "cidrlist", "nowhere");
    }

    private static void assertRefused(String parameter, String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "ipaddressid";
        all[1] = cloud.address();
        System.arraycopy(more, 0, all, 2, more.length);
        Refusal refusal = cloud.zone().refused(cloud.user(), "createFirewallRule", all);
        assertEquals(ApiCode.PARAMETER, refusal.code());
        assertTrue(
                String.valueOf(refusal.getMessage()).startsWith("Invalid parameter " + parameter + ":"),
                refusal.getMessage());
    }

    @Test
    void aRuleIsShownOrNotAsItsOwnerWants() {
        String id = rule("443", "0.0.0.0/0");

        cloud.done("updateFirewallRule", "id", id, "fordisplay", "false");

        assertEquals(0, cloud.zone().count(cloud.user(), "listFirewallRules", "id", id, "fordisplay", "true"));
        assertEquals(false, cloud.one("listFirewallRules", "id", id).get("fordisplay"));
        cloud.done("deleteFirewallRule", "id", id);
    }

    @Test
    void aRuleOfAnotherKindIsNone() {
        String id = rule("444", "0.0.0.0/0");

        assertEquals(
                ApiCode.PARAMETER,
                cloud.zone()
                        .refused(cloud.user(), "deletePortForwardingRule", "id", id)
                        .code());
        cloud.done("deleteFirewallRule", "id", id);
    }
}
