package io.haneul.engine.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.commands.compute.UserVmResponse;
import io.haneul.commands.network.LoadBalancerMemberResponse;
import io.haneul.engine.command.ApiCode;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BalanceRulesTest {
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

    private static String[] balance(String port, String algorithm, String protocol) {
        return new String[] {
            "name",
            "web" + port,
            "publicipid",
            cloud.address(),
            "publicport",
            port,
            "privateport",
            "8080",
            "algorithm",
            algorithm,
            "protocol",
            protocol
        };
    }

    private static Object instances(String rule, String ips) {
        Map<String, Object> answer =
                cloud.zone().one(cloud.user(), "listLoadBalancerRuleInstances", "id", rule, "lbvmips", ips);
        return answer.get(ips.equals("true") ? "lbrulevmidip" : "loadbalancerruleinstance");
    }

    @Test
    void connectionsAreSpreadOverTheMachinesBehindAPort() {
        String id = cloud.done("createLoadBalancerRule", balance("80", "roundrobin", "tcp"));
        assertTrue(cloud.told().contains("listen " + id), cloud.told());
        assertTrue(cloud.told().contains("balance roundrobin"), cloud.told());

        cloud.done("assignToLoadBalancerRule", "id", id, "virtualmachineids", cloud.vm());

        String server = "server " + cloud.vm() + "-" + cloud.guest() + " " + cloud.guest() + ":8080 check";
        assertTrue(cloud.told().contains(server), cloud.told());
        List<?> vms = (List<?>) instances(id, "false");
        assertEquals(cloud.vm(), ((UserVmResponse) vms.get(0)).id());
        List<?> members = (List<?>) instances(id, "true");
        assertEquals(List.of(cloud.guest()), ((LoadBalancerMemberResponse) members.get(0)).lbVmIpAddresses());
        assertEquals(
                id,
                cloud.one("listLoadBalancerRules", "virtualmachineid", cloud.vm())
                        .get("id"));
        assertEquals(
                ApiCode.PARAMETER,
                cloud.zone()
                        .refused(cloud.user(), "assignToLoadBalancerRule", "id", id, "virtualmachineids", cloud.vm())
                        .code());

        removed(id);
    }

    private static void removed(String id) {
        cloud.done("updateLoadBalancerRule", "id", id, "algorithm", "leastconn", "name", "shop");
        assertTrue(cloud.told().contains("balance leastconn"), cloud.told());
        Map<String, Object> shown = cloud.one("listLoadBalancerRules", "name", "shop");
        assertEquals("Active", shown.get("state"));
        assertEquals("80", shown.get("publicport"));

        cloud.done(
                "removeFromLoadBalancerRule",
                "id",
                id,
                "vmidipmap[0].vmid",
                cloud.vm(),
                "vmidipmap[0].vmip",
                cloud.guest());
        assertFalse(cloud.told().contains("server " + cloud.vm()), cloud.told());
        assertEquals(
                ApiCode.RULE_CONFLICT,
                cloud.zone()
                        .refused(cloud.user(), "createLoadBalancerRule", balance("80", "source", "tcp"))
                        .code());

        cloud.done("deleteLoadBalancerRule", "id", id);
        assertFalse(cloud.told().contains(id), cloud.told());
        assertEquals(0, cloud.zone().count(cloud.user(), "listLoadBalancerRules", "id", id));
    }

    private static String policy(String id) {
        return cloud.done(
                "createLBStickinessPolicy",
                "lbruleid",
                id,
                "name",
                "sticky",
                "methodname",
                "LbCookie",
                "param[0].name",
                "cookie-name",
                "param[0].value",
                "shop");
    }

    @Test
    void aClientStaysWithItsMachineAsThePolicySays() {
        String id = cloud.done("createLoadBalancerRule", balance("81", "roundrobin", "tcp"));

        String policy = policy(id);

        assertTrue(cloud.told().contains("cookie shop insert"), cloud.told());
        Map<String, Object> shown = cloud.one("listLBStickinessPolicies", "lbruleid", id);
        assertTrue(String.valueOf(shown.get("stickinesspolicy")).contains("LbCookie"), shown.toString());
        assertEquals(
                ApiCode.RULE_CONFLICT,
                cloud.zone()
                        .refused(
                                cloud.user(),
                                "createLBStickinessPolicy",
                                "lbruleid",
                                id,
                                "name",
                                "other",
                                "methodname",
                                "SourceBased")
                        .code());
        assertEquals(
                ApiCode.PARAMETER,
                cloud.zone()
                        .refused(cloud.zone().user("other"), "deleteLBStickinessPolicy", "id", policy)
                        .code());

        forgotten(id, policy);
    }

    private static void forgotten(String id, String policy) {
        cloud.done("updateLBStickinessPolicy", "id", policy, "fordisplay", "false");
        assertEquals(
                0, cloud.zone().count(cloud.user(), "listLBStickinessPolicies", "id", policy, "fordisplay", "true"));
        cloud.done("deleteLBStickinessPolicy", "id", policy);
        assertFalse(cloud.told().contains("cookie shop"), cloud.told());
        assertEquals(0, cloud.zone().count(cloud.user(), "listLBStickinessPolicies", "lbruleid", id));
    }

    @Test
    void whatTheRouterCannotBalanceIsRefusedAlone() {
        JobRow job = cloud.zone().job(cloud.user(), "createLoadBalancerRule", balance("53", "source", "udp"));

        assertEquals(JobState.FAILED, job.state());
        assertEquals(
                "Error", cloud.one("listLoadBalancerRules", "name", "web53").get("state"));
        String good = cloud.done("createLoadBalancerRule", balance("82", "source", "tcp"));
        assertTrue(cloud.told().contains("listen " + good), "the rest is in force");
    }

    @Test
    void aMachineThatIsGoneIsBehindNoPort() {
        String id = cloud.done("createLoadBalancerRule", balance("83", "roundrobin", "tcp"));
        String other = cloud.zone().running(cloud.user(), cloud.network(), "brief");
        cloud.done("assignToLoadBalancerRule", "id", id, "virtualmachineids", other);

        cloud.done("destroyVirtualMachine", "id", other, "expunge", "true");

        assertEquals(Map.of(), cloud.zone().one(cloud.user(), "listLoadBalancerRuleInstances", "id", id));
    }
}
