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
    void anAlertIsRaisedFromOutsideUnderItsOwnName() {
        cloud.job(root, "generateAlert", "type", "14", "name", "TAPE", "description", "the tape is full");

        Map<String, Object> alert =
                cloud.list(root, "listAlerts", "name", "TAPE").get(0);
        assertEquals("the tape is full", alert.get("description"));
        assertEquals(14, alert.get("type"));
        assertTrue(cloud.names(root, "name", "listAlertTypes").contains("ALERT.MANAGEMENT"));
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(root, "generateAlert", "type", "99", "name", "x", "description", "x")
                        .code());
        cloud.one(root, "deleteAlerts", "type", "14");
    }

    @Test
    void eventsAreArchivedAndDeletedByThoseWhoSeeThem() {
        cloud.one(root, "updateConfiguration", "name", "network.gc.wait", "value", "601");
        Object id = cloud.list(root, "listEvents", "type", "CONFIGURATION.VALUE.EDIT")
                .get(0)
                .get("id");

        cloud.one(root, "archiveEvents", "ids", id);

        assertFalse(cloud.names(root, "id", "listEvents").contains(id));
        assertEquals(List.of(true), cloud.names(root, "archived", "listEvents", "id", id, "archived", "true"));
        cloud.one(root, "deleteEvents", "ids", id);
        assertEquals(List.of(), cloud.list(root, "listEvents", "id", id, "archived", "true"));
        assertEquals(ApiCode.PARAMETER, cloud.refused(root, "deleteEvents").code());
    }

    @Test
    void aSettingIsBroughtBackToItsDefault() {
        cloud.one(root, "updateConfiguration", "name", "expunge.interval", "value", "77");
        assertEquals("77", setting("expunge.interval").get("value"));

        assertEquals(
                "86400",
                cloud.one(root, "resetConfiguration", "name", "expunge.interval")
                        .get("value"));

        assertEquals("86400", setting("expunge.interval").get("value"));
        assertEquals(
                "86400",
                new TestCloudSettings(cloud.beside()).value("expunge.interval"),
                "another server knows it too");
        String name = "allow.user.view.destroyed.vm";
        cloud.one(root, "updateConfiguration", "name", name, "value", "true", "accountid", root.account());
        assertEquals(
                "false",
                cloud.one(root, "resetConfiguration", "name", name, "accountid", root.account())
                        .get("value"));
    }

    @Test
    void settingsAreFoundByTheirGroups() {
        List<Object> groups = cloud.names(root, "name", "listConfigurationGroups");

        assertTrue(groups.containsAll(List.of("Advanced", "Capacity")), groups.toString());
        assertEquals(List.of("Capacity"), cloud.names(root, "name", "listConfigurationGroups", "group", "capacity"));
        cloud.list(root, "listConfigurations", "group", "Capacity", "subgroup", "Others")
                .forEach(setting -> assertEquals("Capacity", setting.get("group")));
        assertEquals(List.of(), cloud.list(root, "listConfigurations", "subgroup", "Network"));
    }

    @Test
    void theServerTellsOfItselfWhatTheWebInterfaceAsks() {
        Map<String, Object> server = cloud.list(root, "listManagementServers").get(0);
        assertEquals("Up", server.get("state"));
        assertEquals(System.getProperty("java.version"), server.get("javaversion"));
        Map<String, Object> ready = cloud.one(root, "readyForShutdown", "managementserverid", server.get("id"));
        assertEquals(false, ready.get("shutdowntriggered"));
        assertEquals(1, cloud.one(root, "listInfrastructure").get("managementservers"));
        assertEquals(0, cloud.one(root, "listInfrastructure").get("zones"));
        assertEquals(false, cloud.one(root, "quotaIsEnabled").get("isenabled"));
        assertEquals(false, cloud.one(root, "cloudianIsEnabled").get("enabled"));
        assertEquals(List.of(), cloud.list(root, "listGuiThemes"));
        assertEquals(List.of(), cloud.list(root, "listHostTags"));
        assertEquals(List.of(), cloud.list(root, "listStorageTags"));
    }

    @Test
    void theCloudHasOneIdentifierThatItsUsersSign() {
        Map<String, Object> first = cloud.one(root, "getCloudIdentifier", "userid", root.user());

        assertEquals(first, cloud.one(root, "getCloudIdentifier", "userid", root.user()));
        assertEquals(28, first.get("signature").toString().length());
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
