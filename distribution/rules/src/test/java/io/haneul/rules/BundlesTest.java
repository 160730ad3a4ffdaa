package io.haneul.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.rules.House.Module;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the built bundles say of themselves. */
class BundlesTest {
    private static final Path SPECIMENS =
            House.root().resolve("distribution/rules/src/test/resources/specimens/bundles");

    @Test
    void everyModuleIsBuiltAsItsSourcesStand() {
        List<String> stale = House.modules().stream().flatMap(Freshness::stale).toList();
        assertEquals(List.of(), stale, "build the whole tree, these rules look at what was built");
    }

    @Test
    void whatTheKernelExportsCarriesTheMandatoryAttribute() {
        assertEquals(List.of(), violations("kernel", Manifests::kernelViolations));
        Path store = House.root().resolve("kernel/store/target/classes/META-INF/MANIFEST.MF");
        assertTrue(Manifests.header(store, "Export-Package").contains("io.haneul.store"), "the store exports nothing");
    }

    @Test
    void aKernelPackageExportedToEverybodyIsCaught() {
        List<String> found = Manifests.kernelViolations(manifest("kernel"));
        assertAll(
                () -> assertEquals(2, found.size(), found::toString),
                () -> assertTrue(found.get(0).contains("exports io.haneul.store without"), found::toString),
                () -> assertTrue(found.get(1).contains("exports io.haneul.store.rows without"), found::toString),
                () -> assertEquals(List.of(), Manifests.kernelViolations(manifest("sound-kernel"))));
    }

    @Test
    void aPluginImportsNothingOfTheKernelAndExportsNothing() {
        assertEquals(List.of(), violations("plugins", Manifests::pluginViolations));
    }

    @Test
    void aPluginThatImportsTheKernelOrExportsIsCaught() {
        List<String> found = Manifests.pluginViolations(manifest("plugin"));
        assertAll(
                () -> assertEquals(2, found.size(), found::toString),
                () -> assertTrue(found.get(0).contains("imports io.haneul.engine.vm"), found::toString),
                () -> assertTrue(found.get(1).contains("exports io.haneul.sample.inner"), found::toString),
                () -> assertEquals(List.of(), Manifests.pluginViolations(manifest("sound-plugin"))));
    }

    @Test
    void whatTheApiExportsHasAVersion() {
        assertEquals(List.of(), violations("api", Manifests::apiViolations));
    }

    @Test
    void anApiPackageWithoutAVersionIsCaught() {
        List<String> found = Manifests.apiViolations(manifest("api"));
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.get(0).contains("io.haneul.spi.unversioned"), found::toString);
    }

    @Test
    void wiringIsDeclaredAndGoesThroughConstructors() {
        List<String> found = House.modules().stream()
                .map(Module::classes)
                .flatMap(output -> Blueprints.violations(output).stream())
                .toList();
        assertEquals(List.of(), found);
    }

    @Test
    void wiringThatTheResolverCouldLeaveOutOrThatReloadsOrSetsIsCaught() {
        assertAll(
                () -> assertWiring("unwired", "does not require the extender"),
                () -> assertWiring("reloading", "update-strategy=reload"),
                () -> assertWiring("setting", "<property name=\"url\">"),
                () -> assertEquals(List.of(), Blueprints.violations(SPECIMENS.resolve("sound-wiring"))));
    }

    @Test
    void noPackageIsSplitBetweenModules() {
        assertEquals(List.of(), SplitPackages.among(SplitPackages.ofTheHouse()));
    }

    @Test
    void aSplitPackageIsCaught() {
        List<String> found = SplitPackages.among(Map.of(
                "kernel/store", Set.of("io.haneul.store", "io.haneul.rows"),
                "kernel/jobs", Set.of("io.haneul.jobs", "io.haneul.rows")));
        assertEquals(List.of("io.haneul.rows is in kernel/jobs and kernel/store"), found);
    }

    @Test
    void eachModuleKeepsToItsOwnPackages() {
        assertEquals(List.of(), SplitPackages.strangers(SplitPackages.ofTheHouse()));
    }

    @Test
    void aModuleInAnothersPackagesIsCaught() {
        List<String> found = SplitPackages.strangers(Map.of(
                "api/spi", Set.of("io.haneul.spi.network"),
                "kernel/jobs", Set.of("io.haneul.jobs", "io.haneul.jobsextra"),
                "plugins/one", Set.of("io.haneul.store.secret"),
                "plugins/two", Set.of("io.haneul.two")));
        assertEquals(
                List.of(
                        "kernel/jobs must not be in io.haneul.jobsextra",
                        "plugins/one must not be in io.haneul.store.secret"),
                found);
    }

    private static void assertWiring(String specimen, String complaint) {
        List<String> found = Blueprints.violations(SPECIMENS.resolve(specimen));
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.get(0).contains(complaint), found::toString);
    }

    private static Path manifest(String specimen) {
        return SPECIMENS.resolve(specimen).resolve("META-INF/MANIFEST.MF");
    }

    private static List<String> violations(String floor, Function<Path, List<String>> rule) {
        return House.modules().stream()
                .filter(module -> module.isBelow(floor))
                .map(module -> module.classes().resolve("META-INF/MANIFEST.MF"))
                .filter(Files::exists)
                .flatMap(manifest -> Stream.of(manifest).map(rule).flatMap(List::stream))
                .toList();
    }
}
