package io.haneul.engine.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.LiveZone;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much accounts and domains may have, and that nobody gets past it. */
final class ResourceLimitsTest {
    private static final int AT_ONCE = 50;

    @TempDir
    static Path data;

    private static LiveZone cloud;
    private static Caller admin;
    private static String domain;

    @BeforeAll
    static void open() {
        cloud = LiveZone.of(data, 1, 2);
        admin = cloud.admin();
        domain = cloud.server().id("createDomain", "name", "limited");
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    private static void limit(String account, String type, long most) {
        cloud.server()
                .call(
                        "updateResourceLimit",
                        "domainid",
                        domain,
                        "account",
                        account,
                        "resourcetype",
                        type,
                        "max",
                        String.valueOf(most));
    }

    private static long counted(Caller caller, String type) {
        return (Long) cloud.list(
                        admin,
                        "updateResourceCount",
                        "domainid",
                        caller.domain().toString(),
                        "account",
                        caller.accountName(),
                        "resourcetype",
                        type)
                .get(0)
                .get("resourcecount");
    }

    private static Refusal deployRefused(Caller caller, String network) {
        return cloud.refused(
                caller,
                "deployVirtualMachine",
                "zoneid",
                cloud.zone().zone(),
                "serviceofferingid",
                cloud.zone().offering(),
                "templateid",
                cloud.zone().template(),
                "networkids",
                network);
    }

    @Test
    void fiftyAtOnceGetNoMoreThanTheLimitTogether() throws Exception {
        Caller ann = cloud.account("ann", "User", domain);
        String network = cloud.network(ann, "net");
        limit("ann", "0", 7);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Object>> all = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            String name = "m" + i + "x";
            all.add(threads.submit(() -> {
                go.await();
                try {
                    return cloud.deploy(ann, network, name);
                } catch (Refusal refusal) {
                    return refusal;
                }
            }));
        }
        go.countDown();
        int accepted = 0;
        for (Future<Object> one : all) {
            Object result = one.get();
            if (result instanceof Answer.Accepted job) {
                accepted++;
                assertEquals(JobState.SUCCEEDED, cloud.server().ended(job.job()).state());
            } else {
                assertEquals(ApiCode.RESOURCE_LIMIT, ((Refusal) result).code(), ((Refusal) result).getMessage());
            }
        }
        threads.shutdown();
        assertEquals(7, accepted);
        assertEquals(7, cloud.count(ann, "listVirtualMachines"));
        assertEquals(7, counted(ann, "0"));
    }

    @Test
    void aLimitThatIsReachedIsToldInTheWordsOfTheContract() {
        Caller bob = cloud.account("bob", "User", domain);
        String network = cloud.network(bob, "net");
        limit("bob", "0", 1);
        String vm = cloud.running(bob, network, "first");

        Refusal refusal = deployRefused(bob, network);

        assertEquals(ApiCode.RESOURCE_LIMIT, refusal.code());
        assertEquals(
                "Maximum amount of resources of Type = 'user_vm' for Account Name = bob in Domain Id = " + domain
                        + " is exceeded: Account Resource Limit = 1, Current Account Resource Amount = 1,"
                        + " Requested Resource Amount = 1.",
                refusal.getMessage());
        Map<String, Object> told =
                cloud.list(bob, "listAccounts", "name", "bob").get(0);
        assertEquals("1", told.get("vmlimit"));
        assertEquals(1L, told.get("vmtotal"));
        assertEquals("0", told.get("vmavailable"));
        assertEquals(1, told.get("vmrunning"));
        assertEquals(2L, told.get("primarystoragetotal"));
        assertEquals(1L, told.get("iptotal"));
        assertEquals("Unlimited", told.get("networkavailable"));
        cloud.done(bob, "destroyVirtualMachine", "id", vm);
        cloud.running(bob, network, "second");
        Refusal recovered = cloud.refused(admin, "recoverVirtualMachine", "id", vm);
        assertEquals(ApiCode.RESOURCE_LIMIT, recovered.code());
        limit("bob", "0", -1);
        cloud.server().call("recoverVirtualMachine", "id", vm);
        assertEquals(2, counted(bob, "0"));
    }

    @Test
    void eachKindOfThingIsLimited() {
        Caller eve = cloud.account("eve", "User", domain);
        String network = cloud.network(eve, "net");
        for (String type : List.of("2", "8", "9", "10")) {
            limit("eve", type, 0);
            assertEquals(ApiCode.RESOURCE_LIMIT, deployRefused(eve, network).code(), type);
            limit("eve", type, -1);
        }
        limit("eve", "6", 1);
        assertEquals(
                ApiCode.RESOURCE_LIMIT,
                cloud.refused(
                                eve,
                                "createNetwork",
                                "name",
                                "second",
                                "zoneid",
                                cloud.zone().zone(),
                                "networkofferingid",
                                cloud.zone().isolated())
                        .code());
        limit("eve", "1", 0);
        assertEquals(
                ApiCode.RESOURCE_LIMIT,
                cloud.refused(eve, "associateIpAddress", "networkid", network).code());
        JobRow job =
                cloud.server().ended(cloud.deploy(eve, network, "no-way-out").job());
        assertEquals(532, job.errorCode(), String.valueOf(job.errorText()));
        limit("eve", "1", 1);
        cloud.running(eve, network, "with-a-way-out");
        assertEquals(2, counted(eve, "10"));
        assertEquals(512, counted(eve, "9"));
        assertEquals(1, counted(eve, "6"));
    }

    @Test
    void templatesAreLimited() {
        Caller fay = cloud.account("fay", "User", domain);
        limit("fay", "4", 0);
        assertEquals(
                ApiCode.RESOURCE_LIMIT,
                cloud.refused(
                                fay,
                                "registerTemplate",
                                "name",
                                "t",
                                "format",
                                "RAW",
                                "hypervisor",
                                "Simulator",
                                "url",
                                "https://images.example.org/t.img")
                        .code());
    }

    @Test
    void aDomainsLimitHoldsForAllInItAndBelow() {
        String above = cloud.server().id("createDomain", "name", "above");
        String below = cloud.server().id("createDomain", "name", "below", "parentdomainid", above);
        cloud.server().call("updateResourceLimit", "domainid", above, "resourcetype", "0", "max", "2");
        Caller first = cloud.account("first", "User", above);
        Caller second = cloud.account("second", "User", below);
        String ours = cloud.network(first, "net");
        String theirs = cloud.network(second, "net");
        cloud.running(first, ours, "one");
        cloud.running(second, theirs, "two");

        Refusal refusal = deployRefused(second, theirs);

        assertEquals(ApiCode.RESOURCE_LIMIT, refusal.code());
        assertTrue(refusal.getMessage().contains("for Domain Id = " + above), refusal.getMessage());
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(admin, "updateResourceLimit", "domainid", below, "resourcetype", "0", "max", "3")
                        .code());
        Map<String, Object> shown = cloud.list(
                        admin, "listResourceLimits", "domainid", above, "resourcetypename", "user_vm")
                .get(0);
        assertEquals(2L, shown.get("max"));
    }

    @Test
    void whoMayLimitWhom() {
        String tree = cloud.server().id("createDomain", "name", "tree");
        Caller chief = cloud.account("chief", "Domain Admin", tree);
        Caller hand = cloud.account("hand", "User", tree);
        String leaf = cloud.server().id("createDomain", "name", "leaf", "parentdomainid", tree);

        cloud.one(chief, "updateResourceLimit", "domainid", tree, "account", "hand", "resourcetype", "0", "max", "3");
        cloud.one(chief, "updateResourceLimit", "domainid", leaf, "resourcetype", "0", "max", "3");
        assertEquals(
                3L,
                cloud.list(hand, "listResourceLimits", "resourcetype", "0")
                        .get(0)
                        .get("max"));
        for (String[] own : new String[][] {
            {"domainid", tree}, {"domainid", tree, "account", "chief"},
        }) {
            List<String> all = new ArrayList<>(List.of(own));
            all.addAll(List.of("resourcetype", "0", "max", "9"));
            assertEquals(
                    ApiCode.ACCOUNT,
                    cloud.refused(chief, "updateResourceLimit", all.toArray(String[]::new))
                            .code());
        }
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(chief, "updateResourceLimit", "domainid", domain, "resourcetype", "0", "max", "9")
                        .code());
        assertEquals(
                ApiCode.UNSUPPORTED_ACTION,
                cloud.refused(hand, "updateResourceLimit", "resourcetype", "0", "max", "9")
                        .code());
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(admin, "updateResourceLimit", "domainid", tree, "resourcetype", "12", "max", "9")
                        .code());
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(admin, "updateResourceLimit", "domainid", tree, "resourcetype", "0", "max", "-2")
                        .code());
    }
}
