package io.haneul.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.RunningEngine;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Plugins;
import io.haneul.engine.testing.TestCloud;
import io.haneul.model.JobId;
import io.haneul.model.UserId;
import io.haneul.spi.command.Handler;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PluginCommandsTest {
    private final Plugins plugins = Plugins.none(RunningEngine.providerSettings(() -> {}, provider -> {}));
    private TestCloud cloud;
    private Caller admin;
    private String physicalNetwork;

    @BeforeEach
    void open() {
        plugins.networks().add(new WidgetPlugin.Provider());
        cloud = TestCloud.of(TestCloud.Setup.with(plugins));
        admin = cloud.admin();
        Object zone = cloud.one(
                        admin,
                        "createZone",
                        "name",
                        "z",
                        "dns1",
                        "10.0.0.53",
                        "internaldns1",
                        "10.0.0.53",
                        "networktype",
                        "Advanced")
                .get("id");
        assertEquals(
                JobState.SUCCEEDED,
                cloud.job(admin, "createPhysicalNetwork", "zoneid", zone, "name", "p")
                        .state());
        physicalNetwork =
                cloud.list(admin, "listPhysicalNetworks").get(0).get("id").toString();
    }

    @AfterEach
    void close() {
        cloud.close();
        plugins.close();
    }

    private Handler comes(Handler handler) {
        plugins.handlers().add(handler);
        cloud.running().providerAppeared(PluginCommands.ROLE + " " + handler.name());
        return handler;
    }

    private void leaves(Handler handler) {
        cloud.running().handlerLeaves(handler);
        plugins.handlers().remove(handler);
    }

    private boolean isListed(String command) {
        return cloud.engine().commandsFor(admin).stream()
                .map(CommandDescriptor::name)
                .anyMatch(command::equals);
    }

    private Answer.Accepted add(String url, String password) {
        return (Answer.Accepted) cloud.call(
                admin,
                "addWidget",
                "physicalnetworkid",
                physicalNetwork,
                "url",
                url,
                "username",
                "root",
                "password",
                password);
    }

    private JobRow added(String url) {
        return cloud.ended(add(url, WidgetPlugin.PASSWORD).job());
    }

    private Map<?, ?> jobResult(JobId job) {
        return (Map<?, ?>) cloud.one(admin, "queryAsyncJobResult", "jobid", job).get("jobresult");
    }

    @Test
    void commandsAreThereWhileTheirPluginIs() {
        assertFalse(isListed("addWidget"));

        Handler handler = comes(WidgetPlugin.Commands.all());
        assertTrue(isListed("addWidget"));
        assertEquals(List.of(), cloud.list(admin, "listWidgets"));

        leaves(handler);
        assertFalse(isListed("addWidget"));
        assertEquals(
                ApiCode.UNSUPPORTED_ACTION, cloud.refused(admin, "listWidgets").code());
    }

    @Test
    void aDeviceIsAddedListedAndRemovedByThePluginsOwnCommands() {
        comes(WidgetPlugin.Commands.all());

        Answer.Accepted accepted = add("https://one", WidgetPlugin.PASSWORD);
        assertEquals(JobState.SUCCEEDED, cloud.ended(accepted.job()).state());

        Map<?, ?> result = (Map<?, ?>) jobResult(accepted.job()).get("widget");
        assertEquals(accepted.id().orElseThrow().toString(), result.get("id"));
        assertEquals("Enabled", result.get("state"));
        assertEquals(64, result.get("networks"));
        Map<String, Object> listed = cloud.list(admin, "listWidgets").get(0);
        assertEquals("https://one", listed.get("url"));
        assertEquals("root", listed.get("username"));
        assertTrue(cloud.names(admin, "type", "listEvents").contains("WIDGET.ADD"));

        assertEquals(
                true, cloud.one(admin, "deleteWidget", "id", listed.get("id")).get("success"));
        assertEquals(List.of(), cloud.list(admin, "listWidgets"));
        assertTrue(cloud.names(admin, "type", "listEvents").contains("WIDGET.DELETE"));
    }

    @Test
    void aListOfAPluginIsShownInPages() {
        comes(WidgetPlugin.Commands.all());
        List.of("https://a", "https://b", "https://c").forEach(this::added);

        Answer.Listing page = (Answer.Listing) cloud.call(admin, "listWidgets", "page", 2, "pagesize", 2);

        assertEquals(3, page.count());
        assertEquals("https://c", TestCloud.fields(page.items().get(0)).get("url"));
    }

    @Test
    void whatTheProviderOrTheHandlerFindsWrongFailsTheJobWithItsReason() {
        comes(WidgetPlugin.Commands.all());

        JobRow wrongUrl = added("ftp://one");
        assertEquals(JobState.FAILED, wrongUrl.state());
        assertEquals(431, wrongUrl.errorCode());
        assertTrue(String.valueOf(wrongUrl.errorText()).contains("https://"));

        JobRow wrongPassword = cloud.ended(add("https://one", "wrong").job());
        assertEquals(431, wrongPassword.errorCode());
        assertTrue(String.valueOf(wrongPassword.errorText()).contains("password is wrong"));

        assertEquals(JobState.SUCCEEDED, added("https://one").state());
        assertEquals(536, added("https://one").errorCode());
        assertEquals(1, cloud.list(admin, "listWidgets").size());
    }

    @Test
    void noSecretOfACommandStandsAnywhereInTheClear() {
        comes(WidgetPlugin.Commands.all());
        added("https://one");

        cloud.rows(row -> assertFalse(row.contains(WidgetPlugin.PASSWORD), row));
    }

    @Test
    void aJobWhosePluginHasLeftWaitsAndIsFinishedByTheNextVersion() throws InterruptedException {
        Handler first = comes(WidgetPlugin.Commands.all());
        plugins.handlers().remove(first); // as when it leaves between the call and its job
        JobId job = add("https://one", WidgetPlugin.PASSWORD).job();
        cloud.running().handlerLeaves(first);

        Thread.sleep(300);
        assertFalse(cloud.store()
                .read(tx -> tx.jobs().find(job))
                .orElseThrow()
                .state()
                .isEnd());
        comes(WidgetPlugin.Commands.all());

        assertEquals(JobState.SUCCEEDED, cloud.ended(job).state());
        assertEquals(1, cloud.list(admin, "listWidgets").size());
    }

    @Test
    void aCallInFlightIsFinishedWhenItsPluginLeaves() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        WidgetPlugin.Commands slow = new WidgetPlugin.Commands(List.of(Widgets.NoteWidget.class), goOn);
        comes(slow);
        CompletableFuture<Map<String, Object>> call =
                CompletableFuture.supplyAsync(() -> cloud.one(admin, "noteWidget", "key", "k", "version", 0));
        slow.awaitBegun();

        CompletableFuture<Void> leaving = CompletableFuture.runAsync(() -> leaves(slow));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (isListed("noteWidget")) {
            assertTrue(System.nanoTime() < end, "its commands stay");
            Thread.sleep(5);
        }
        assertFalse(leaving.isDone(), "it waits for the call");
        goOn.countDown();

        leaving.get(10, TimeUnit.SECONDS);
        assertEquals(1L, call.get(10, TimeUnit.SECONDS).get("version"));
    }

    @Test
    void whatIsWrongWithACommandKeepsItOutWithItsReasonAndTheOthersIn() {
        comes(new WidgetPlugin.Commands(List.of(
                Widgets.ListZonesToo.class,
                Widgets.Login.class,
                Widgets.UseUnknown.class,
                Widgets.OpenToAll.class,
                Widgets.ListWidgets.class)));

        assertTrue(isListed("listWidgets"));
        assertEquals(1, cloud.list(admin, "listZones").size(), "the kernel's own is as it was");
        assertFalse(isListed("useUnknown"));
        assertFalse(isListed("openToAll"));
        Map<String, String> refused = cloud.running().refusedCommands();
        assertEquals(4, refused.size());
        assertTrue(refused.values().stream().anyMatch(reason -> reason.contains("listZones is there already")));
        assertTrue(refused.values().stream().anyMatch(reason -> reason.contains("SnapshotId")));
        assertTrue(refused.values().stream().anyMatch(reason -> reason.contains("@Access")));
    }

    @Test
    void referencesInAPluginsCommandsAreWalledAsAllOthersAre() {
        comes(WidgetPlugin.Commands.all());
        Object id = added("https://one").instanceId();
        Caller user = user();

        Refusal absent = cloud.refused(admin, "deleteWidget", "id", UUID.randomUUID());
        assertEquals(ApiCode.PARAMETER, absent.code());
        assertEquals(
                ApiCode.UNSUPPORTED_ACTION,
                cloud.refused(user, "deleteWidget", "id", id).code());
        assertEquals(List.of(), cloud.list(admin, "listWidgets", "id", UUID.randomUUID()));
        Refusal foreign = cloud.refused(user, "noteWidget", "key", "k", "version", 0, "networkid", UUID.randomUUID());
        assertEquals(ApiCode.PARAMETER, foreign.code());
        assertEquals(1L, cloud.one(user, "noteWidget", "key", "k", "version", 0).get("version"));
        assertEquals(
                ApiCode.IN_USE,
                cloud.refused(user, "noteWidget", "key", "k", "version", 0).code());
    }

    private Caller user() {
        Map<String, Object> account = cloud.one(
                admin,
                "createAccount",
                "username",
                "u",
                "password",
                "p",
                "firstname",
                "u",
                "lastname",
                "u",
                "email",
                "u@example.org",
                "accounttype",
                0);
        List<?> users = (List<?>) account.get("user");
        UserId user = (UserId) TestCloud.fields((Record) users.get(0)).get("id");
        return cloud.engine().authentication().caller(user).orElseThrow();
    }

    @Test
    void aServerThatStartsLaterTakesInWhatIsThere() {
        plugins.handlers().add(WidgetPlugin.Commands.all());

        cloud = cloud.restarted();
        admin = cloud.admin();

        assertTrue(isListed("addWidget"));
    }
}
