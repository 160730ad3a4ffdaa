package io.haneul.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.rules.ScratchTree.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bans of the poms. For each, a copy of a real module's pom is broken and put beside it in a scratch tree; Maven
 * validates them all in one go and must say of each why it is refused.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnforcerTest {
    private static final Pattern FAILED = Pattern.compile("enforce \\([\\w-]+\\) on project haneul-(broken-[\\w-]+):");
    private static final String SLF4J = library("org.slf4j:slf4j-api:2.0.17");

    /**
     * A module that breaks a ban.
     *
     * @param name   of the module
     * @param like   the module whose pom it is otherwise a copy of
     * @param adds   dependencies, or other elements of a pom
     * @param reason what the build must say
     */
    private record Specimen(String name, String like, String adds, String reason) {}

    private static final List<Specimen> WALLS = List.of(
            new Specimen("model-slf4j", "api/model", SLF4J, "model depends on the JDK only"),
            new Specimen("model-store", "api/model", house("store"), "model depends on the JDK only"),
            new Specimen("spi-slf4j", "api/spi", SLF4J, "spi depends on model only"),
            new Specimen("spi-commands", "api/spi", house("commands"), "spi depends on model only"),
            new Specimen("commands-spi", "api/commands", house("spi"), "commands depends on model only"),
            new Specimen("commands-slf4j", "api/commands", SLF4J, "commands depends on model only"),
            new Specimen("testkit-engine", "api/testkit", house("engine"), "testkit sees model and spi only"),
            new Specimen("store-spi", "kernel/store", house("spi"), "store is the lowest room"),
            new Specimen("jobs-spi", "kernel/jobs", house("spi"), "jobs sees model and store only"),
            new Specimen("engine-plugin", "kernel/engine", house("network-securitygroup"), "never a plugin"),
            new Specimen("engine-gateway", "kernel/engine", house("gateway"), "neither gateway nor shell"),
            new Specimen("gateway-store", "kernel/gateway", house("store"), "gateway goes down to engine only"),
            new Specimen("gateway-spi", "kernel/gateway", house("spi"), "gateway goes down to engine only"),
            new Specimen("shell-jobs", "kernel/shell", house("jobs"), "shell goes down to engine only"),
            new Specimen("plugin-engine", "plugins/network-vlan", house("engine"), "a plugin sees api only"),
            new Specimen("plugin-store", "plugins/network-vlan", house("store"), "a plugin sees api only"),
            new Specimen("plugin-sibling", "plugins/network-vlan", house("simulator"), "never another plugin"));

    private static final List<Specimen> EVERYWHERE = List.of(
            new Specimen("mocks", "plugins/network-vlan", library("org.mockito:mockito-core:1"), "No mocking library"),
            new Specimen("lombok", "plugins/network-vlan", library("org.projectlombok:lombok:1"), "Records replace"),
            new Specimen(
                    "twice",
                    "plugins/network-vlan",
                    library("sample:shared:1") + library("sample:shared:2"),
                    "Found 1 duplicate dependency declaration"),
            new Specimen(
                    "snapshot",
                    "plugins/network-vlan",
                    library("sample:shared:3-SNAPSHOT"),
                    "Found 1 dependency with dynamic versions"),
            new Specimen(
                    "diverging",
                    "plugins/network-vlan",
                    library("sample:left:1") + library("sample:right:1"),
                    "Dependency convergence error for sample:shared"));

    /** This ban looks at the whole tree from the root, and stops everything there. */
    private static final Specimen REPOSITORY = new Specimen(
            "repository",
            "plugins/network-vlan",
            "<repositories><repository><id>other</id><url>https://repository.invalid</url></repository>"
                    + "</repositories>",
            "Everything comes from Maven Central");

    private String log = "";
    private Outcome stopped = new Outcome(0, "");

    @BeforeAll
    void validateTheSpecimens(@TempDir Path directory) {
        ScratchTree tree = ScratchTree.ofPoms(directory);
        tree.edit("pom.xml", "<module>features</module>", "");
        tree.edit("pom.xml", "<module>distribution</module>", "");
        brought(tree, "org.mockito:mockito-core:1", "");
        brought(tree, "org.projectlombok:lombok:1", "");
        brought(tree, "sample:shared:1", "");
        brought(tree, "sample:shared:2", "");
        brought(tree, "sample:shared:3-SNAPSHOT", "");
        brought(tree, "sample:left:1", library("sample:shared:1"));
        brought(tree, "sample:right:1", library("sample:shared:2"));
        specimens().forEach(specimen -> plant(tree, specimen));
        Outcome outcome = tree.maven("validate", "--fail-at-end");
        assertEquals(1, outcome.exit(), outcome::log);
        log = outcome.log();
        plant(tree, REPOSITORY);
        tree.edit("pom.xml", "<version>[17,22)</version>", "<version>[99,)</version>");
        tree.edit("pom.xml", "<version>[3.8,4)</version>", "<version>[99,)</version>");
        stopped = tree.maven("validate");
    }

    @Test
    void anotherRepositoryJavaOrMavenStopsTheBuildAtTheRoot() {
        assertAll(
                () -> assertEquals(1, stopped.exit(), stopped::log),
                () -> assertTrue(stopped.log().contains(REPOSITORY.reason()), stopped::log),
                () -> assertTrue(stopped.log().contains("Haneul builds and runs on Java 17"), stopped::log),
                () -> assertTrue(stopped.log().contains("Haneul builds with Maven 3.8 or 3.9"), stopped::log),
                () -> assertTrue(!stopped.log().contains("@ haneul-model"), stopped::log));
    }

    @TestFactory
    Stream<DynamicTest> theBuildRefusesAndSaysWhy() {
        return specimens()
                .map(specimen -> DynamicTest.dynamicTest(specimen.name(), () -> {
                    String report = reportOn(specimen);
                    assertTrue(
                            report.contains(specimen.reason()), () -> specimen + " was not refused for it: " + report);
                }));
    }

    @Test
    void whatIsNotBrokenPasses() {
        Set<String> refused = FAILED.matcher(log)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertAll(
                () -> assertEquals(
                        specimens().map(specimen -> "broken-" + specimen.name()).collect(Collectors.toSet()), refused),
                () -> assertTrue(log.contains("Haneul :: Kernel :: Gateway"), log),
                () -> assertTrue(!log.contains("SKIPPED"), log));
    }

    private static Stream<Specimen> specimens() {
        return Stream.concat(WALLS.stream(), EVERYWHERE.stream());
    }

    private String reportOn(Specimen specimen) {
        return Stream.of(log.split("Failed to execute goal"))
                .filter(part -> part.contains("on project haneul-broken-" + specimen.name() + ":"))
                .collect(Collectors.joining());
    }

    /** A copy of a module's pom under another name, with something added that its floor or the house bans. */
    private static void plant(ScratchTree tree, Specimen specimen) {
        String floor = specimen.like().substring(0, specimen.like().indexOf('/'));
        String module = "broken-" + specimen.name();
        String pom = House.read(tree.file(specimen.like() + "/pom.xml"))
                .replaceFirst("(?s)(</parent>.*?<artifactId>)haneul-[\\w-]+", "$1haneul-" + module)
                .replaceFirst("<name>[^<]*", "<name>" + module);
        tree.write(floor + "/" + module + "/pom.xml", with(specimen.adds(), pom));
        tree.edit(floor + "/pom.xml", "</modules>", "<module>" + module + "</module></modules>");
    }

    private static String with(String addition, String pom) {
        if (!addition.startsWith("<dependency>")) {
            return pom.replace("</project>", addition + "</project>");
        }
        return pom.contains("  <dependencies>")
                ? pom.replaceFirst("  <dependencies>", "  <dependencies>" + addition)
                : pom.replaceFirst("  <build>", "  <dependencies>" + addition + "</dependencies>\n  <build>");
    }

    /** A library that is there without a registry: a module of the scratch tree with the library's coordinates. */
    private static void brought(ScratchTree tree, String coordinates, String dependencies) {
        String[] part = coordinates.split(":", -1);
        String place = "libraries/" + part[1] + "-" + part[2];
        tree.write(
                place + "/pom.xml",
                "<project><modelVersion>4.0.0</modelVersion><groupId>" + part[0] + "</groupId><artifactId>" + part[1]
                        + "</artifactId><version>" + part[2] + "</version><dependencies>" + dependencies
                        + "</dependencies></project>");
        tree.edit("pom.xml", "</modules>", "<module>" + place + "</module></modules>");
    }

    private static String house(String room) {
        return "<dependency><groupId>io.haneul</groupId><artifactId>haneul-" + room + "</artifactId></dependency>";
    }

    private static String library(String coordinates) {
        String[] part = coordinates.split(":", -1);
        return "<dependency><groupId>" + part[0] + "</groupId><artifactId>" + part[1] + "</artifactId><version>"
                + part[2] + "</version></dependency>";
    }
}
