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
import io.haneul.model.UserId;
import io.haneul.plugins.simulator.Simulator;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin's own commands: there for whoever may call them while the plugin is deployed, and gone with it. */
final class SimulatedDevicesTest {
    private static final Set<String> COMMANDS =
            Set.of("addSimulatedDevice", "listSimulatedDevices", "configureSimulatedDevice", "deleteSimulatedDevice");

    @TempDir
    Path data;

    private final Plugins plugins = Plugins.none(RunningEngine.providerSettings(() -> {}, provider -> {}));
    private Simulator simulator;
    private TestCloud cloud;
    private Caller admin;
    private String physicalNetwork;

    @BeforeEach
    void open() {
        simulator = new Simulator(data);
        cloud = TestCloud.of(TestCloud.Setup.with(plugins));
        admin = cloud.admin();
        deploy();
        cloud.call(
                admin,
                "createZone",
                "name",
                "z",
                "dns1",
                "10.0.0.53",
                "internaldns1",
                "10.0.0.53",
                "networktype",
                "Advanced");
        Object zone = cloud.list(admin, "listZones").get(0).get("id");
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
        simulator.close();
    }

    private void deploy() {
        plugins.networks().add(simulator.device());
        plugins.handlers().add(simulator.handler());
        cloud.running()
                .providerAppeared(
                        PluginCommands.ROLE + " " + simulator.handler().name());
    }

    private void undeploy() {
        cloud.running().handlerLeaves(simulator.handler());
        plugins.handlers().remove(simulator.handler());
        plugins.networks().remove(simulator.device());
    }

    private Set<String> own(Caller caller) {
        return cloud.engine().commandsFor(caller).stream()
                .map(CommandDescriptor::name)
                .filter(COMMANDS::contains)
                .collect(Collectors.toSet());
    }

    private Set<Object> ruled() {
        Object role =
                cloud.list(admin, "listRoles", "name", "Root Admin").get(0).get("id");
        return cloud.names(admin, "rule", "listRolePermissions", "roleid", role).stream()
                .filter(COMMANDS::contains)
                .collect(Collectors.toSet());
    }

    private JobRow add(String url, Object... more) {
        Object[] parameters = {"physicalnetworkid", physicalNetwork, "url", url};
        Object[] all = Stream.concat(List.of(parameters).stream(), List.of(more).stream())
                .toArray();
        return cloud.ended(((Answer.Accepted) cloud.call(admin, "addSimulatedDevice", all)).job());
    }

    @Test
    void theyAreListedAndInTheRolesWhileThePluginIsThereAndNoLonger() {
        Caller reader = reader();
        assertEquals(COMMANDS, own(admin));
        assertEquals(COMMANDS, ruled());
        assertEquals(Set.of("listSimulatedDevices"), own(reader));
        assertEquals(List.of(), cloud.list(reader, "listSimulatedDevices"));

        undeploy();
        assertEquals(Set.of(), own(admin));
        assertEquals(Set.of(), ruled());
        assertEquals(Set.of(), own(reader));
        assertEquals(
                ApiCode.UNSUPPORTED_ACTION,
                cloud.refused(admin, "listSimulatedDevices").code());

        deploy();
        assertEquals(COMMANDS, own(admin));
        assertEquals(COMMANDS, ruled());
        assertEquals(List.of(), cloud.list(reader, "listSimulatedDevices"), "the role's rule was kept");
        assertEquals(
                ApiCode.UNSUPPORTED_ACTION,
                cloud.refused(reader, "deleteSimulatedDevice", "id", physicalNetwork)
                        .code());
    }

    /** Somebody whose role allows one of the commands by its name. */
    private Caller reader() {
        Object role = cloud.one(admin, "createRole", "name", "reader", "type", "Admin")
                .get("id");
        cloud.call(
                admin, "createRolePermission", "roleid", role, "rule", "listSimulatedDevices", "permission", "allow");
        Map<String, Object> account = cloud.one(
                admin,
                "createAccount",
                "username",
                "reader",
                "password",
                "p",
                "firstname",
                "r",
                "lastname",
                "r",
                "email",
                "r@example.org",
                "roleid",
                role);
        UserId user = (UserId) TestCloud.fields((Record) ((List<?>) account.get("user")).get(0))
                .get("id");
        return cloud.engine().authentication().caller(user).orElseThrow();
    }

    @Test
    void aDeviceLivesByThem() {
        JobRow added = add("sim-device://edge1?networks=8", "dedicated", "true");
        assertEquals(JobState.SUCCEEDED, added.state(), String.valueOf(added.errorText()));
        Map<String, Object> device = cloud.list(admin, "listSimulatedDevices").get(0);
        assertEquals("sim-device://edge1?networks=8", device.get("url"));
        assertEquals("SimulatedDevice", device.get("provider"));
        assertEquals(8, device.get("networks"));
        assertEquals(true, device.get("dedicated"));
        assertEquals("Enabled", device.get("state"));
        Object id = device.get("id");

        assertEquals(
                3,
                cloud.one(admin, "configureSimulatedDevice", "id", id, "networks", 3)
                        .get("networks"));
        assertEquals(
                1,
                cloud.list(admin, "listSimulatedDevices", "physicalnetworkid", physicalNetwork)
                        .size());
        assertEquals(true, cloud.one(admin, "deleteSimulatedDevice", "id", id).get("success"));
        assertEquals(List.of(), cloud.list(admin, "listSimulatedDevices"));
        assertTrue(cloud.names(admin, "type", "listEvents")
                .containsAll(List.of("SIMULATED.DEVICE.ADD", "SIMULATED.DEVICE.CONFIGURE", "SIMULATED.DEVICE.DELETE")));
    }

    @Test
    void whatIsWrongIsRefusedWithTheParameterAndTheRule() {
        JobRow url = add("http://edge1");
        assertEquals(JobState.FAILED, url.state());
        assertEquals(431, url.errorCode());
        assertTrue(String.valueOf(url.errorText()).contains("url 'http://edge1' is no device"), url.errorText());
        JobRow many = add("sim-device://edge1?networks=8", "networks", "9");
        assertTrue(String.valueOf(many.errorText()).contains("networks is 9; the device serves at most 8"));
        Object id = add("sim-device://edge1").instanceId();

        Refusal none = cloud.refused(admin, "configureSimulatedDevice", "id", id, "networks", 0);
        assertEquals(ApiCode.PARAMETER, none.code());
        assertTrue(none.getMessage().contains("networks is 0"), none.getMessage());
        assertEquals(536, add("sim-device://edge1?networks=2").errorCode(), "it is there already");
        assertFalse(cloud.list(admin, "listSimulatedDevices").isEmpty());
    }
}
