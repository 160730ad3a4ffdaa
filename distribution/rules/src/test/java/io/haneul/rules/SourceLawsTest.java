package io.haneul.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.rules.Sources.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The form of the sources, tests included. */
class SourceLawsTest {
    private static final Path SPECIMENS =
            House.root().resolve("distribution/rules/src/test/resources/specimens/sources");

    /**
     * @param name     what the law forbids
     * @param check    finds what breaks it
     * @param scope    the sources it holds for
     * @param specimen directory of sources that break it ({@code Broken...}) and others that only look like it
     */
    private record Law(String name, Function<Source, Stream<String>> check, Predicate<Source> scope, String specimen) {
        List<String> findings(List<Source> sources) {
            return sources.stream().filter(scope).flatMap(check).toList();
        }
    }

    private static List<Law> laws() {
        Vendors vendors = Vendors.reviewed();
        return List.of(
                new Law("files have at most 400 lines", SourceLaws::longFile, any -> true, "long-file"),
                new Law("methods have at most 40 lines", SourceLaws::longMethod, any -> true, "long-method"),
                new Law("methods take at most 4 parameters", SourceLaws::manyParameters, any -> true, "parameters"),
                new Law("what is left to do is an issue, not a comment", SourceLaws::promise, any -> true, "promise"),
                new Law(
                        "1-3. no source names a room above",
                        SourceLaws::mentions,
                        SourceLawsTest::isProduct,
                        "mentions"),
                new Law("6. SQL only in store", SourceLaws::sqlText, SourceLawsTest::isOutsideStore, "sql"),
                new Law("6. no vendor's name in api or kernel", vendors::names, SourceLawsTest::isVendorFree, "vendor"),
                new Law(
                        "the Javadoc of model and spi is complete",
                        SourceLaws::undocumented,
                        SourceLawsTest::isPromised,
                        "javadoc"));
    }

    @TestFactory
    Stream<DynamicTest> theHouseKeeps() {
        return laws().stream()
                .map(law -> DynamicTest.dynamicTest(
                        law.name(), () -> assertEquals("", String.join("\n", law.findings(Sources.house())))));
    }

    @TestFactory
    Stream<DynamicTest> theSpecimenIsCaughtBreaking() {
        return laws().stream().map(law -> DynamicTest.dynamicTest(law.name(), () -> assertCaught(law)));
    }

    @Test
    void theSourcesAreThere() {
        assertTrue(Sources.house().size() > 50, "found only " + Sources.house().size() + " sources");
    }

    @Test
    void noVendorIsNamedInWhatApiAndKernelBringBesidesClasses() {
        Vendors vendors = Vendors.reviewed();
        List<String> found = House.modules().stream()
                .filter(module -> module.isBelow("api") || module.isBelow("kernel"))
                .flatMap(module -> House.files(module.directory().resolve("src/main/resources")).stream())
                .flatMap(file -> vendors.names(file, House.read(file)))
                .toList();
        assertEquals("", String.join("\n", found));
    }

    @Test
    void theListOfWireNamesHoldsNoneThatNobodyUses() {
        List<Source> commands = Sources.house().stream()
                .filter(source -> source.path().toString().contains("/api/commands/src/main/"))
                .toList();
        assertEquals(List.of(), Vendors.reviewed().unused(commands));
    }

    private static void assertCaught(Law law) {
        List<Source> specimens = Sources.parse(House.files(SPECIMENS.resolve(law.specimen())).stream()
                .filter(Sources::isJava)
                .toList());
        List<String> found = law.findings(specimens);
        for (Source specimen : specimens) {
            boolean accused = found.stream()
                    .anyMatch(line -> line.startsWith(specimen.path().toString()));
            assertEquals(specimen.name().startsWith("Broken"), accused, specimen.name() + " in " + found);
        }
        assertTrue(!found.isEmpty(), "no specimen of " + law.name());
    }

    private static boolean isOutsideStore(Source source) {
        String path = source.path().toString();
        return (path.contains("/src/main/") && !path.contains("/kernel/store/"))
                || path.startsWith(SPECIMENS.toString());
    }

    private static boolean isProduct(Source source) {
        String path = source.path().toString();
        boolean housed = Stream.of("api/", "kernel/", "plugins/")
                .anyMatch(floor -> path.startsWith(House.root().resolve(floor).toString()));
        return (housed && path.contains("/src/main/")) || path.startsWith(SPECIMENS.toString());
    }

    private static boolean isPromised(Source source) {
        String path = source.path().toString();
        return path.contains("/api/model/src/main/")
                || path.contains("/api/spi/src/main/")
                || path.startsWith(SPECIMENS.toString());
    }

    private static boolean isVendorFree(Source source) {
        String path = source.path().toString();
        boolean walled = path.startsWith(House.root().resolve("api").toString())
                || path.startsWith(House.root().resolve("kernel").toString());
        return (walled && path.contains("/src/main/")) || path.startsWith(SPECIMENS.toString());
    }
}
