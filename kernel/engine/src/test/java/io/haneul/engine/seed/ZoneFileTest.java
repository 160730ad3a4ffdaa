package io.haneul.engine.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.RunningEngine;
import io.haneul.engine.command.Caller;
import io.haneul.engine.core.Plugins;
import io.haneul.engine.testing.TestCloud;
import io.haneul.plugins.simulator.Simulator;
import io.haneul.plugins.virtualrouter.VirtualRouter;
import io.haneul.plugins.vlan.VlanIsolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ZoneFileTest {
    private static final String FIRST =
            """
            {"call": "createDomain", "as": "first", "with": {"name": "first"},
              "unless": {"find": "listDomains", "with": {"name": "first"}}}""";
    private static final String BELOW =
            """
            {"call": "createDomain", "each": [{"name": "one"}, {"name": "two"}],
              "with": {"name": "${each.name}", "parentdomainid": "${first.id}"},
              "unless": {"find": "listDomainChildren", "with": {"id": "${first.id}"}, "where": {"name": "${each.name}"}}}""";
    private static final String WRONG = """
            {"call": "createDomain", "with": {"name": "a/b"}}""";

    @TempDir
    private Path directory;

    private Path file(String... steps) throws IOException {
        return Files.writeString(directory.resolve("zone.json"), "{\"steps\": [" + String.join(",", steps) + "]}");
    }

    private static Set<Object> domains(TestCloud cloud) {
        return Set.copyOf(cloud.names(cloud.admin(), "name", "listDomains"));
    }

    @Test
    void theStepsAreCarriedOutOnceAndBuildOnEachOther() throws IOException {
        Path file = file(FIRST, BELOW);
        TestCloud first =
                TestCloud.of(new TestCloud.Setup(TestCloud.Setup.none().plugins(), Optional.of(file)));
        assertEquals(Set.of("ROOT", "first", "one", "two"), domains(first));
        Object two =
                first.list(first.admin(), "listDomains", "name", "two").get(0).get("id");
        first.job(first.admin(), "deleteDomain", "id", two);

        try (TestCloud second = first.restarted()) {
            assertEquals(Set.of("ROOT", "first", "one"), domains(second));
        }
    }

    @Test
    void aFileThatWasCutOffIsGoneOnWithAtTheNextStart() throws IOException {
        Path file = file(FIRST, BELOW, WRONG);
        TestCloud first =
                TestCloud.of(new TestCloud.Setup(TestCloud.Setup.none().plugins(), Optional.of(file)));
        assertEquals(Set.of("ROOT", "first", "one", "two"), domains(first));
        file(FIRST, BELOW, """
                {"call": "createDomain", "with": {"name": "last"}}""");

        try (TestCloud second = first.restarted()) {
            assertEquals(Set.of("ROOT", "first", "one", "two", "last"), domains(second));
        }
    }

    @Test
    void whatIsNoZoneFileLeavesTheCloudRunningWithoutAZone() throws IOException {
        Path file = Files.writeString(directory.resolve("zone.json"), "{]");

        try (TestCloud cloud =
                TestCloud.of(new TestCloud.Setup(TestCloud.Setup.none().plugins(), Optional.of(file)))) {
            assertTrue(cloud.engine().notReady().isEmpty());
            assertEquals(Set.of("ROOT"), domains(cloud));
        }
    }

    @Test
    void theDemoZoneStandsOnSimulatedHostsAndIsEnabled() {
        Path demo = Path.of("../../distribution/karaf/src/main/karaf/zones/demo.json");
        try (Simulator simulator = new Simulator(directory.resolve("world"))) {
            Plugins plugins = Plugins.none(RunningEngine.providerSettings(() -> {}, provider -> {}));
            plugins.hypervisors().add(simulator.driver());
            plugins.storage().add(simulator.storage());
            plugins.isolations().add(new VlanIsolation());
            plugins.networks().add(new VirtualRouter());
            try (TestCloud cloud = TestCloud.of(new TestCloud.Setup(plugins, Optional.of(demo)))) {
                Caller root = cloud.admin();
                assertEquals(List.of("Enabled"), cloud.names(root, "allocationstate", "listZones"));
                assertEquals(
                        List.of("Up", "Up", "Up", "Up", "Up", "Up", "Up", "Up"),
                        cloud.names(root, "state", "listHosts", "type", "Routing"));
                assertEquals(2, cloud.list(root, "listStoragePools").size());
                assertEquals(1, cloud.list(root, "listImageStores").size());
                assertEquals(
                        List.of("Enabled"),
                        cloud.names(root, "state", "listNetworkServiceProviders", "name", "VirtualRouter"));
                assertEquals(
                        1,
                        cloud.list(root, "listTemplates", "templatefilter", "featured")
                                .size());
            }
        }
    }
}
