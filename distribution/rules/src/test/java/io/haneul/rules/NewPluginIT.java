package io.haneul.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.rules.House.Module;
import io.haneul.rules.ScratchTree.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Law 8: a new plugin touches its own directory, one line in {@code plugins/pom.xml}, one feature (and the line by which
 * Maven builds the plugin before it), one line in the assembly, and no Java elsewhere.
 *
 * <p>The tree it is planted into holds no source but the plugin's and the poms: everything else is there as it was built,
 * so the plugin cannot need a change of it. Runs after the assembly, which has fetched what an assembly needs.
 */
class NewPluginIT {
    private static final String PLUGIN = "allocator-sample";
    private static final Path SEED = House.root().resolve("distribution/rules/src/test/resources/new-plugin");
    private static final String FEATURES = "features/src/main/feature/feature.xml";

    @Test
    void touchesItsDirectoryAndOneLineInEachOfThreePlaces(@TempDir Path directory) {
        ScratchTree tree = ScratchTree.ofPoms(directory);
        House.modules().stream().map(Module::name).forEach(tree::bringBuilt);
        tree.bring("features/src");
        tree.bring("distribution/karaf/src");

        tree.plant(SEED, "plugins/" + PLUGIN);
        tree.edit("plugins/pom.xml", "  </modules>", "    <module>" + PLUGIN + "</module>\n  </modules>");
        tree.edit(
                "features/pom.xml",
                "  </dependencies>",
                "    <dependency><groupId>io.haneul</groupId><artifactId>haneul-" + PLUGIN
                        + "</artifactId><version>${project.version}</version></dependency>\n  </dependencies>");
        tree.edit(FEATURES, "</features>", feature() + "</features>");
        tree.edit(
                "distribution/karaf/pom.xml",
                "          </startupFeatures>",
                "            <feature>haneul-" + PLUGIN + "</feature>\n          </startupFeatures>");

        Outcome built = tree.maven(
                "package",
                "-pl",
                "distribution/karaf",
                "-am",
                "-Dexec.skip=true",
                "-Dtest=EmptiestHostsTest",
                "-Dsurefire.failIfNoSpecifiedTests=false");
        assertTrue(built.succeeded(), built::log);
        assertAll(
                () -> assertTrue(built.log().contains("Tests run: 1, Failures: 0"), built::log),
                () -> assertInstalled(tree),
                () -> assertKeepsTheRules(tree.file("plugins/" + PLUGIN + "/target/classes")));
    }

    private static void assertInstalled(ScratchTree tree) {
        Path karaf = tree.file("distribution/karaf/target/assembly");
        List<Path> jars = House.files(karaf.resolve("system/io/haneul/haneul-" + PLUGIN));
        assertTrue(jars.stream().anyMatch(file -> file.toString().endsWith(".jar")), "the plugin is not installed");
        String started = House.read(karaf.resolve("etc/startup.properties"));
        assertTrue(started.contains("io.haneul/haneul-" + PLUGIN + "/"), () -> "the plugin is not started: " + started);
    }

    private static void assertKeepsTheRules(Path output) {
        assertEquals(List.of(), Manifests.pluginViolations(output.resolve("META-INF/MANIFEST.MF")));
        assertEquals(List.of(), Blueprints.violations(output));
    }

    private static String feature() {
        return """
                  <feature name="haneul-%1$s" version="${project.version}">
                    <feature>aries-blueprint</feature>
                    <feature>haneul-api</feature>
                    <bundle start-level="60">mvn:io.haneul/haneul-%1$s/${project.version}</bundle>
                  </feature>
                """
                .formatted(PLUGIN);
    }
}
