package io.haneul.engine.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.testing.TestCloud;
import io.haneul.store.job.JobState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DomainsTest {
    private TestCloud cloud;
    private Caller root;

    @BeforeAll
    void open() {
        cloud = TestCloud.empty();
        root = cloud.admin();
    }

    @AfterAll
    void close() {
        cloud.close();
    }

    private String domain(Object... parameters) {
        return cloud.one(root, "createDomain", parameters).get("id").toString();
    }

    @Test
    void aDomainIsAnsweredWithItsPlaceInTheTree() {
        String up = domain("name", "up", "networkdomain", "up.example");
        Map<String, Object> down = cloud.one(root, "createDomain", "name", "down", "parentdomainid", up);

        assertEquals("ROOT/up/down", down.get("path"));
        assertEquals(2, down.get("level"));
        assertEquals("up", down.get("parentdomainname"));
        assertEquals(false, down.get("haschild"));
        Map<String, Object> above =
                cloud.list(root, "listDomains", "name", "up").get(0);
        assertEquals(true, above.get("haschild"));
        assertEquals("up.example", above.get("networkdomain"));
        assertEquals("Active", above.get("state"));
    }

    @Test
    void aNameIsTakenOnceInADomainAndFreeElsewhere() {
        String one = domain("name", "one");
        domain("name", "same", "parentdomainid", one);

        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(root, "createDomain", "name", "same", "parentdomainid", one)
                        .code());
        domain("name", "same", "parentdomainid", domain("name", "two"));
    }

    @Test
    void namesThatMakeNoPathAreRefused() {
        for (String name : List.of("", " ", "a/b", "x".repeat(256))) {
            assertEquals(
                    ApiCode.PARAMETER,
                    cloud.refused(root, "createDomain", "name", name).code(),
                    name);
        }
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(root, "createDomain", "name", "dns", "networkdomain", "-no-.example")
                        .code());
    }

    @Test
    void renamingADomainMovesAllBelowItAndItsUsersGoOn() {
        String old = domain("name", "old%");
        String inner = domain("name", "inner", "parentdomainid", old);
        domain("name", "old", "networkdomain", "");
        Caller user = People.account(cloud, inner, "mover", 0);

        cloud.one(root, "updateDomain", "id", old, "name", "new");

        assertEquals(
                "ROOT/new/inner",
                cloud.list(root, "listDomains", "id", inner).get(0).get("path"));
        assertEquals(
                "ROOT/old",
                cloud.list(root, "listDomains", "name", "old").get(0).get("path"));
        assertEquals(
                "/new/inner/",
                cloud.engine()
                        .authentication()
                        .caller(user.user())
                        .orElseThrow()
                        .domainPath());
    }

    @Test
    void aDomainWithAccountsGoesOnlyWithCleanupAndThenAsAWhole() {
        String top = domain("name", "top");
        String leaf = domain("name", "leaf", "parentdomainid", top);
        Caller one = People.account(cloud, top, "one", 0);
        Caller two = People.account(cloud, leaf, "two", 2);

        assertEquals(
                ApiCode.IN_USE, cloud.refused(root, "deleteDomain", "id", top).code());
        var job = cloud.job(root, "deleteDomain", "id", top, "cleanup", "true");

        assertEquals(JobState.SUCCEEDED, job.state(), String.valueOf(job.errorText()));
        assertEquals(List.of(), cloud.list(root, "listDomains", "id", leaf));
        assertEquals(List.of(), cloud.list(root, "listAccounts", "id", one.account()));
        assertTrue(cloud.engine().authentication().caller(two.user()).isEmpty());
        assertEquals(
                Map.of("success", true),
                cloud.one(root, "queryAsyncJobResult", "jobid", job.id()).get("jobresult"));
        domain("name", "top");
    }

    @Test
    void anEmptyDomainGoesWithoutCleanup() {
        var job = cloud.job(root, "deleteDomain", "id", domain("name", "hollow"));

        assertEquals(JobState.SUCCEEDED, job.state());
    }

    @Test
    void nobodyRemovesTheDomainItIsIn() {
        String own = domain("name", "own");
        Caller admin = People.account(cloud, own, "owner", 2);
        String rootDomain =
                cloud.list(root, "listDomains", "name", "ROOT").get(0).get("id").toString();

        assertEquals(
                ApiCode.ACCOUNT,
                cloud.refused(root, "deleteDomain", "id", rootDomain, "cleanup", "true")
                        .code());
        assertEquals(
                ApiCode.UNSUPPORTED_ACTION,
                cloud.refused(admin, "deleteDomain", "id", own).code());
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(root, "updateDomain", "id", rootDomain, "name", "x")
                        .code());
    }
}
