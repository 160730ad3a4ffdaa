package io.haneul.engine.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates that tenants register, and who may use them. */
final class TemplatesTest {
    @TempDir
    static Path data;

    private static LiveZone cloud;
    private static Caller ann;
    private static Caller bob;

    @BeforeAll
    static void open() {
        cloud = LiveZone.of(data, 1, 1);
        ann = cloud.user("ann");
        bob = cloud.user("bob");
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    private static String[] form(String name, String... more) {
        List<String> all = new ArrayList<>(List.of("name", name, "format", "RAW", "hypervisor", "Simulator"));
        all.addAll(List.of(more));
        if (!all.contains("url")) {
            all.addAll(List.of("url", "https://images.example.org/" + name + ".img.gz"));
        }
        return all.toArray(String[]::new);
    }

    private static String register(Caller caller, String name, String... more) {
        return String.valueOf(
                cloud.one(caller, "registerTemplate", form(name, more)).get("id"));
    }

    private static List<Object> seen(Caller caller, String filter) {
        return cloud.list(caller, "listTemplates", "templatefilter", filter).stream()
                .map(template -> template.get("id"))
                .toList();
    }

    private static Refusal deployRefused(Caller caller, String network, String template) {
        return cloud.refused(caller, "deployVirtualMachine", deployment(network, template));
    }

    private static String[] deployment(String network, String template) {
        return new String[] {
            "zoneid",
            cloud.zone().zone(),
            "serviceofferingid",
            cloud.zone().offering(),
            "templateid",
            template,
            "networkids",
            network
        };
    }

    @Test
    void aRegisteredTemplateIsItsOwnersAndMachinesStartFromIt() {
        Map<String, Object> template = cloud.one(ann, "registerTemplate", form("private"));
        String id = String.valueOf(template.get("id"));

        assertEquals("USER", template.get("templatetype"));
        assertEquals(true, template.get("isready"));
        assertEquals("https://images.example.org/private.img.gz", template.get("url"));
        assertTrue(seen(ann, "self").contains(id) && seen(ann, "executable").contains(id));
        assertFalse(seen(bob, "executable").contains(id));
        cloud.done(ann, "deployVirtualMachine", deployment(cloud.network(ann, "net"), id));
        String bobs = cloud.network(bob, "net");
        assertEquals(ApiCode.PARAMETER, deployRefused(bob, bobs, id).code());
    }

    @Test
    void aTemplateIsSharedWithAccountsByNameAndNotAnyMore() {
        String id = register(ann, "shared");
        cloud.server().callAs(ann, "updateTemplatePermissions", "id", id, "op", "add", "accounts", "bob");

        assertEquals(List.of(id), seen(bob, "sharedexecutable"));
        assertTrue(seen(bob, "executable").contains(id));
        assertFalse(seen(bob, "self").contains(id));
        Map<String, Object> permissions = cloud.one(ann, "listTemplatePermissions", "id", id);
        assertEquals(List.of("bob"), permissions.get("account"));
        assertEquals(false, permissions.get("ispublic"));
        cloud.done(bob, "deployVirtualMachine", deployment(cloud.network(bob, "borrowing"), id));
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(bob, "updateTemplatePermissions", "id", id, "ispublic", "true")
                        .code());
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(bob, "listTemplatePermissions", "id", id).code());

        cloud.server().callAs(ann, "updateTemplatePermissions", "id", id, "op", "reset");

        assertEquals(List.of(), seen(bob, "sharedexecutable"));
        assertEquals(
                ApiCode.PARAMETER,
                deployRefused(bob, cloud.network(bob, "no more"), id).code());
    }

    @Test
    void aPublicTemplateIsTheCommunitysAndOnlyRootAdminsFeatureIt() {
        String id = register(ann, "public", "ispublic", "true");

        assertTrue(seen(bob, "community").contains(id));
        assertFalse(seen(bob, "featured").contains(id));
        assertEquals(
                ApiCode.ACCOUNT,
                cloud.refused(ann, "updateTemplatePermissions", "id", id, "isfeatured", "true")
                        .code());
        assertEquals(
                ApiCode.ACCOUNT,
                cloud.refused(ann, "registerTemplate", form("vain", "isfeatured", "true"))
                        .code());
        cloud.server().call("updateTemplatePermissions", "id", id, "isfeatured", "true");
        assertTrue(seen(bob, "featured").contains(id));
    }

    @Test
    void urlsThatReadWhatOnlyTheCloudCanReachAreRefused() {
        for (String host : List.of(
                "localhost",
                "LOCALHOST.",
                "a.localhost",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f000001",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "0.0.0.0",
                "169.254.169.254",
                "[fe80::1]",
                "224.0.0.1",
                "172.16.0.9",
                "user:secret@images.example.org")) {
            Refusal refusal = cloud.refused(ann, "registerTemplate", form("bad", "url", "http://" + host + "/a.img"));
            assertEquals(ApiCode.PARAMETER, refusal.code(), host);
            assertTrue(refusal.getMessage().contains("url"), refusal.getMessage());
            assertFalse(refusal.getMessage().contains("secret"), refusal.getMessage());
        }
    }

    @Test
    void urlsOfNoImageAreRefused() {
        for (String url : List.of(
                "ftp://images.example.org/a.img",
                "file:///etc/a.img",
                "/a.img",
                "http://images.example.org/a.qcow2",
                "http://images.example.org/")) {
            assertEquals(
                    ApiCode.PARAMETER,
                    cloud.refused(ann, "registerTemplate", form("bad", "url", url))
                            .code(),
                    url);
        }
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(
                                ann,
                                "registerTemplate",
                                "name",
                                "n",
                                "format",
                                "RAW",
                                "hypervisor",
                                "Abacus",
                                "url",
                                "http://images.example.org/a.img")
                        .code());
    }

    @Test
    void aTemplateInUseIsDeletedOnlyByForceAndItsMachinesGoOn() {
        String id = register(ann, "used");
        String vm = cloud.done(ann, "deployVirtualMachine", deployment(cloud.network(ann, "keeping"), id));

        Refusal refusal = cloud.refused(ann, "deleteTemplate", "id", id);
        assertTrue(refusal.getMessage().contains("1 machines"), refusal.getMessage());
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(bob, "deleteTemplate", "id", id).code());
        JobRow job = cloud.job(ann, "deleteTemplate", "id", id, "forced", "true");

        assertEquals(JobState.SUCCEEDED, job.state(), String.valueOf(job.errorText()));
        assertFalse(seen(ann, "self").contains(id));
        cloud.done(ann, "rebootVirtualMachine", "id", vm);
    }

    @Test
    void aTemplateOfAZoneIsThereAlone() {
        String other = cloud.server()
                .id(
                        "createZone",
                        "name",
                        "other",
                        "dns1",
                        "127.0.0.53",
                        "internaldns1",
                        "127.0.0.53",
                        "networktype",
                        "Advanced");
        String id = register(ann, "there", "zoneid", other);

        assertFalse(seen(ann, "self").contains(id));
        assertTrue(deployRefused(ann, cloud.network(ann, "wrong zone"), id)
                .getMessage()
                .contains("not ready"));
    }
}
