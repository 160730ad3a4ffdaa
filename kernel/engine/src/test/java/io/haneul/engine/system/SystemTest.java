package io.haneul.engine.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.core.Alerts;
import io.haneul.engine.testing.TestCloud;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SystemTest {
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

    private Object account(String name) {
        return cloud.one(
                        root,
                        "createAccount",
                        "username",
                        name,
                        "password",
                        "x",
                        "firstname",
                        "x",
                        "lastname",
                        "x",
                        "email",
                        "x",
                        "accounttype",
                        "0")
                .get("id");
    }

    @Test
    void clientsAreToldTheContractAndTheVersion() {
        Map<String, Object> capability = cloud.one(root, "listCapabilities");

        assertEquals("4.22.0.0", capability.get("cloudstackversion"));
        assertTrue(capability.get("haneulversion").toString().matches("\\d+\\.\\d+\\.\\d+.*"));
        assertEquals(true, capability.get("dynamicrolesenabled"));
    }

    @Test
    void aJobThatHasEndedIsAnsweredWithTheThingAsItIsNow() {
        Object id = account("lodger");
        var job = cloud.job(root, "disableAccount", "id", id, "lock", "true");

        Map<String, Object> answer = cloud.one(root, "queryAsyncJobResult", "jobid", job.id());

        assertEquals(1, answer.get("jobstatus"));
        assertEquals(0, answer.get("jobresultcode"));
        assertEquals("object", answer.get("jobresulttype"));
        assertEquals("disableAccount", answer.get("cmd"));
        assertEquals("Account", answer.get("jobinstancetype"));
        Map<?, ?> result = (Map<?, ?>) answer.get("jobresult");
        Map<String, Object> account = TestCloud.fields((Record) result.get("account"));
        assertEquals(id, account.get("id"));
        assertEquals("locked", account.get("state"));
    }

    @Test
    void jobsAreListedTheNewestFirst() {
        Object id = account("busy");
        var first = cloud.job(root, "disableAccount", "id", id, "lock", "true");
        var second = cloud.job(root, "deleteAccount", "id", id);

        List<Object> jobs = cloud.names(root, "jobid", "listAsyncJobs");

        assertTrue(jobs.indexOf(second.id()) < jobs.indexOf(first.id()));
        assertTrue(cloud.names(root, "cmd", "listAsyncJobs", "keyword", "deleteAcc")
                .contains("deleteAccount"));
        assertFalse(cloud.names(root, "cmd", "listAsyncJobs", "keyword", "deleteAcc")
                .contains("disableAccount"));
    }

    @Test
    void aSettingIsChangedAtOnceAndSurvivesARestartOfTheMemory() {
        assertEquals("86400", setting("expunge.delay").get("value"));

        cloud.one(root, "updateConfiguration", "name", "expunge.delay", "value", "60");

        assertEquals("60", setting("expunge.delay").get("value"));
        assertEquals("86400", setting("expunge.delay").get("defaultvalue"));
        assertEquals("60", new TestCloudSettings(cloud.beside()).value("expunge.delay"));
        assertTrue(cloud.names(root, "type", "listEvents").contains("CONFIGURATION.VALUE.EDIT"));
    }

    private Map<String, Object> setting(String name) {
        return cloud.list(root, "listConfigurations", "name", name).get(0);
    }

    private record TestCloudSettings(TestCloud other) {
        Object value(String name) {
            return other.list(other.admin(), "listConfigurations", "name", name)
                    .get(0)
                    .get("value");
        }
    }

    @Test
    void aValueThatBreaksASettingsRuleIsRefused() {
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(root, "updateConfiguration", "name", "expunge.delay", "value", "-1")
                        .code());
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(root, "updateConfiguration", "name", "expunge.delay", "value", "soon")
                        .code());
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(root, "updateConfiguration", "name", "no.such.setting", "value", "1")
                        .code());
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(
                                root,
                                "updateConfiguration",
                                "name",
                                "expunge.delay",
                                "value",
                                "1",
                                "accountid",
                                root.account())
                        .code());
    }

    @Test
    void thePageSizeHoldsForTheNextList() {
        cloud.one(root, "updateConfiguration", "name", "default.page.size", "value", "3");
        try {
            Answer.Listing page = (Answer.Listing) cloud.call(root, "listConfigurations");
            assertEquals(3, page.items().size());
            assertTrue(page.count() > 3);
            assertEquals(
                    ApiCode.PARAMETER,
                    cloud.refused(root, "listEvents", "page", "1", "pagesize", "4")
                            .code());
        } finally {
            cloud.one(root, "updateConfiguration", "name", "default.page.size", "value", "500");
        }
    }

    @Test
    void alertsAreEmptyUntilOneIsRaisedAndTheSameIsNotToldTwice() {
        assertEquals(List.of(), cloud.list(root, "listAlerts"));

        cloud.store().write(tx -> Alerts.raise(tx, Alerts.Kind.HOST, "host h1 does not answer"));
        cloud.store().write(tx -> Alerts.raise(tx, Alerts.Kind.HOST, "host h1 does not answer"));

        List<Map<String, Object>> alerts = cloud.list(root, "listAlerts", "type", "7");
        assertEquals(1, alerts.size());
        assertEquals("ALERT.COMPUTE.HOST", alerts.get(0).get("name"));
    }

    @Test
    void thereAreNoLimitsAndThatIsSaidOfEachKindOfThing() {
        List<Map<String, Object>> limits = cloud.list(root, "listResourceLimits");

        assertEquals(12, limits.size());
        limits.forEach(limit -> assertEquals(-1L, limit.get("max")));
        assertEquals("admin", limits.get(0).get("account"));
        assertEquals(
                List.of("volume"), cloud.names(root, "resourcetypename", "listResourceLimits", "resourcetype", "2"));
    }

    @Test
    void whatIsNotThereIsAnEmptyList() {
        assertEquals(List.of(), cloud.list(root, "listProjects"));
        assertEquals(List.of(), cloud.list(root, "listLdapConfigurations"));
        assertEquals(
                "ldapconfigurationresponse",
                cloud.engine().command("listLdapConfigurations").orElseThrow().answerKey());
        assertEquals(List.of("Local"), cloud.names(root, "name", "listRegions"));
    }

    @Test
    void eventTypesAreThoseOfTheCommands() {
        List<Object> types = cloud.names(root, "name", "listEventTypes");

        assertTrue(types.containsAll(List.of("ACCOUNT.CREATE", "USER.LOGIN", "DOMAIN.DELETE")));
    }
}
