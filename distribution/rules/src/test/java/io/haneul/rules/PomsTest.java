package io.haneul.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haneul.rules.House.Module;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Maven's own rules do not see in the poms. */
class PomsTest {
    private static final Pattern PARENT = Pattern.compile("<parent>.*?</parent>", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("<version>([^$<][^<]*)</version>");

    @Test
    void versionsAreInOnePlaceTheRootPom() {
        List<String> found = House.modules().stream()
                .flatMap(module -> literalVersions(module.name(), House.read(module.pom())))
                .toList();
        assertEquals(List.of(), found);
    }

    @Test
    void aVersionInAnotherPomIsCaught() {
        String pom = "<parent><version>0.1.0</version></parent><dependency><version>1.2</version></dependency>"
                + "<dependency><version>${project.version}</version></dependency>";
        assertEquals(
                List.of("kernel/sample has a version of its own: 1.2"),
                literalVersions("kernel/sample", pom).toList());
    }

    @Test
    void eachPluginIsAFeature() {
        String features = House.read(House.root().resolve("features/src/main/feature/feature.xml"));
        List<String> plugins = House.modules().stream()
                .filter(module -> module.isBelow("plugins"))
                .map(Module::name)
                .toList();
        assertEquals(List.of(), withoutFeature(plugins, features).toList());
    }

    @Test
    void aPluginWithoutAFeatureIsCaught() {
        String features = "<feature name=\"haneul-one\" version=\"1\"/>";
        assertEquals(
                List.of("plugins/two has no feature haneul-two"),
                withoutFeature(List.of("plugins/one", "plugins/two"), features).toList());
    }

    @Test
    void eachPluginSaysWhatItIs() {
        List<String> found = House.modules().stream()
                .filter(module -> module.isBelow("plugins"))
                .filter(module -> !Files.exists(module.directory().resolve("README.md")))
                .map(module -> module.name() + " has no README.md")
                .toList();
        assertEquals(List.of(), found);
    }

    private static Stream<String> literalVersions(String module, String pom) {
        return LITERAL.matcher(PARENT.matcher(pom).replaceAll(""))
                .results()
                .map(version -> module + " has a version of its own: " + version.group(1));
    }

    private static Stream<String> withoutFeature(List<String> plugins, String features) {
        return plugins.stream()
                .filter(plugin -> !features.contains("<feature name=\"" + feature(plugin) + "\""))
                .map(plugin -> plugin + " has no feature " + feature(plugin));
    }

    private static String feature(String plugin) {
        return "haneul-" + plugin.substring(plugin.indexOf('/') + 1);
    }
}
