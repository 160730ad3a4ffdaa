package io.haneul.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.network.Content;
import io.haneul.engine.testing.LiveZone;
import io.haneul.engine.testing.TestCloud;
import io.haneul.model.Secret;
import io.haneul.plugins.simulator.world.Machine;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** User data and passwords, from the call to the simulated router. */
final class GuestDataTest {
    private static final String HELLO = "aGVsbG8=";
    private static final String OTHER = "b3RoZXI=";

    @TempDir
    static Path data;

    private static LiveZone live;
    private static Caller admin;
    private static String network;

    @BeforeAll
    static void open() {
        live = LiveZone.of(data, 1, 1);
        admin = live.admin();
        network = live.network(admin, "net");
        live.one(admin, "updateTemplate", "id", live.zone().template(), "passwordenabled", "true");
    }

    @AfterAll
    static void close() {
        live.close();
    }

    private static Answer.Accepted deploy(String name, String... more) {
        List<String> parameters = new ArrayList<>(List.of(
                "zoneid",
                live.zone().zone(),
                "serviceofferingid",
                live.zone().offering(),
                "templateid",
                live.zone().template(),
                "networkids",
                network,
                "name",
                name));
        parameters.addAll(List.of(more));
        Answer.Accepted accepted = live.server().accepted("deployVirtualMachine", parameters.toArray(String[]::new));
        JobRow job = live.server().ended(accepted.job());
        assertEquals(JobState.SUCCEEDED, job.state(), String.valueOf(job.errorText()));
        return accepted;
    }

    private static String id(Answer.Accepted accepted) {
        return accepted.id().orElseThrow().toString();
    }

    /** What a job's result tells of its machine. */
    private static Map<String, Object> result(Answer.Accepted accepted) {
        Map<String, Object> answer =
                live.one(admin, "queryAsyncJobResult", "jobid", accepted.job().toString());
        return TestCloud.fields((Record) ((Map<?, ?>) answer.get("jobresult")).get("virtualmachine"));
    }

    private static String routers() {
        return live.simulator().state().hosts().stream()
                .flatMap(host -> host.documents().stream())
                .map(Machine.Document::content)
                .collect(Collectors.joining("\n"));
    }

    private static boolean routersHold(String hash) {
        return live.simulator().state().hosts().stream()
                .flatMap(host -> host.contents().stream())
                .anyMatch(content -> content.hash().equals(hash));
    }

    private static String passwordHash(String id) {
        return live.server()
                .store()
                .read(tx -> tx.vmPasswords().of(UUID.fromString(id)))
                .orElseThrow()
                .hash();
    }

    @Test
    void userDataReachesTheRouterAndIsChanged() {
        String id = id(deploy("told", "userdata", HELLO, "userdatadetails[0].role", "web"));

        assertTrue(routersHold(Content.hash(HELLO)));
        assertTrue(routers().contains(Content.hash(HELLO)), routers());
        assertTrue(routers().contains("\"role\":\"web\""), routers());
        assertEquals(
                HELLO,
                live.one(admin, "getVirtualMachineUserData", "virtualmachineid", id)
                        .get("userdata"));
        live.refused(admin, "resetUserDataForVirtualMachine", "id", id, "userdata", OTHER);

        live.done(admin, "stopVirtualMachine", "id", id);
        live.one(admin, "resetUserDataForVirtualMachine", "id", id, "userdata", OTHER);
        live.done(admin, "startVirtualMachine", "id", id);

        assertEquals(
                OTHER,
                live.one(admin, "listVirtualMachines", "id", id, "userdata", "true")
                        .get("userdata"));
        assertTrue(routersHold(Content.hash(OTHER)));
        assertFalse(routers().contains("\"role\":\"web\""), routers());
    }

    @Test
    void registeredUserDataIsUsedByIdAndKeptWhileItIs() {
        live.one(admin, "registerUserData", "name", "cloud-init", "userdata", OTHER, "params", "a,b");
        live.refused(admin, "registerUserData", "name", "cloud-init", "userdata", OTHER);
        String registered = String.valueOf(
                live.one(admin, "listUserData", "name", "cloud-init").get("id"));

        String id = id(deploy("registered", "userdataid", registered));

        Map<String, Object> vm = live.one(admin, "listVirtualMachines", "id", id);
        assertEquals(registered, vm.get("userdataid"));
        assertEquals("cloud-init", vm.get("userdataname"));
        assertEquals(1, live.count(admin, "listVirtualMachines", "userdataid", registered));
        assertEquals(
                ApiCode.IN_USE,
                live.refused(admin, "deleteUserData", "id", registered).code());
        live.one(admin, "updateVirtualMachine", "id", id, "userdata", HELLO);
        live.one(admin, "deleteUserData", "id", registered);
        assertEquals(0, live.count(admin, "listUserData", "name", "cloud-init"));
    }

    @Test
    void userDataOfTheWrongFormIsRefused() {
        String id = id(deploy("checked"));
        String long64 = java.util.Base64.getEncoder().encodeToString(new byte[32_769]);

        for (List<String> bad : List.of(
                List.of("userdata", "no base64!"),
                List.of("userdata", long64),
                List.of("userdatadetails[0].local-ipv4", "10.1.1.1"),
                List.of("userdatadetails[0].a/../b", "x"))) {
            Refusal refusal = live.refused(admin, "updateVirtualMachine", "id", id, bad.get(0), bad.get(1));
            assertEquals(ApiCode.PARAMETER, refusal.code());
            assertTrue(refusal.getMessage().contains("userdata"), refusal.getMessage());
        }
        live.refused(admin, "registerUserData", "name", "bad", "userdata", "no base64!");
    }

    @Test
    void aPasswordIsToldOnceAndReachesTheRouterByAName() {
        Answer.Accepted accepted = deploy("secret");

        String password = ((Secret) result(accepted).get("password")).reveal();

        assertEquals(12, password.length());
        assertNull(result(accepted).get("password"));
        assertNull(live.one(admin, "listVirtualMachines", "id", id(accepted)).get("password"));
        String hash = passwordHash(id(accepted));
        assertTrue(routersHold(hash));
        assertTrue(routers().contains(hash), routers());
        assertFalse(routers().contains(password), "the document holds a password");
    }

    @Test
    void aGivenPasswordIsObeyedAndOneIsMadeAnew() {
        Answer.Accepted accepted = deploy("resetting", "password", "my-own-one");
        String id = id(accepted);
        assertEquals(new Secret("my-own-one"), result(accepted).get("password"));
        String before = passwordHash(id);
        assertEquals(
                ApiCode.PARAMETER,
                live.refused(admin, "resetPasswordForVirtualMachine", "id", id).code());
        live.done(admin, "stopVirtualMachine", "id", id);

        Answer.Accepted reset = live.server().accepted("resetPasswordForVirtualMachine", "id", id);
        live.server().ended(reset.job());

        assertEquals(12, ((Secret) result(reset).get("password")).reveal().length());
        assertNotEquals(before, passwordHash(id));
        live.done(admin, "startVirtualMachine", "id", id);
        assertTrue(routersHold(passwordHash(id)));
        live.refused(admin, "getVMPassword", "id", id);
    }

    @Test
    void aKeyIsResetAndOpensThePassword() {
        String id = id(deploy("rekeyed"));
        live.one(admin, "createSSHKeyPair", "name", "opens");
        live.refused(admin, "resetSSHKeyForVirtualMachine", "id", id, "keypair", "opens");
        live.done(admin, "stopVirtualMachine", "id", id);

        live.done(admin, "resetSSHKeyForVirtualMachine", "id", id, "keypair", "opens");

        assertEquals("opens", live.one(admin, "listVirtualMachines", "id", id).get("keypairs"));
        String encrypted =
                String.valueOf(live.one(admin, "getVMPassword", "id", id).get("encryptedpassword"));
        assertEquals(256, java.util.Base64.getDecoder().decode(encrypted).length);
        live.refused(admin, "resetSSHKeyForVirtualMachine", "id", id);
        live.refused(admin, "resetSSHKeyForVirtualMachine", "id", id, "keypair", "nobody's");
    }
}
