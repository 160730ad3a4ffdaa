package io.haneul.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the pages that map the SPI to vendors' calls true to the SPI. */
class SpiPagesTest {
    private static final Path PAGES = House.root().resolve("distribution/docs/spi");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern VERB = Pattern.compile("([A-Z][A-Za-z]+)\\.([a-z][A-Za-z]*)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([a-z0-9-]+\\.md)\\)");

    @Test
    void everyRoleAndAbilityIsOnAPage() {
        String all = pages().values().stream().collect(Collectors.joining());

        List<String> missing = verbs().keySet().stream()
                .filter(role -> !all.contains("`" + role + "."))
                .toList();

        assertEquals(List.of(), missing);
    }

    @Test
    void noPageNamesAVerbThatIsNotThere() {
        Map<String, Set<String>> verbs = verbs();

        List<String> wrong = pages().entrySet().stream()
                .flatMap(page -> strangers(page.getValue(), verbs).stream().map(verb -> page.getKey() + ": " + verb))
                .toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void everyPageIsInTheIndexAndSaysWhatEachMustSay() {
        Map<String, String> pages = pages();
        Set<String> linked = LINK.matcher(pages.get("README.md"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        pages.forEach((name, text) -> {
            if (!name.equals("README.md")) {
                assertTrue(linked.contains(name), name + " is not in the index");
                assertTrue(text.contains("**Twice equals once.**"), name + " does not say how twice equals once");
                assertTrue(text.contains("**Epoch.**"), name + " does not say where the epoch is kept");
            }
        });
        assertEquals(
                Set.of(),
                linked.stream().filter(name -> !pages.containsKey(name)).collect(Collectors.toSet()));
    }

    @Test
    void aWrongVerbIsSeenInATableAndInASentenceAndAVendorsCallIsLeftAlone() {
        Map<String, Set<String>> verbs = Map.of("Role", Set.of("ensureThere"));

        assertEquals(
                List.of("Role.ensureGone", "Unknown.ensureThere"),
                strangers(
                        """
                        `Role.ensureThere` and `Role.ensureGone`, as `VM.start_on` and `Domain.create`
                        | verb | vendor call |
                        |---|---|
                        | `Unknown.ensureThere` | `Domain.create` |

                        | found | verdict |
                        |---|---|
                        | `Other.thing` | x |
                        """,
                        verbs));
    }

    /** What stands in the first column of a table of verbs must be one; elsewhere, what begins with a role's name. */
    private static List<String> strangers(String page, Map<String, Set<String>> verbs) {
        List<String> found = new ArrayList<>();
        boolean isVerbTable = false;
        for (String line : page.split("\n", -1)) {
            isVerbTable = line.startsWith("|") && (isVerbTable || line.startsWith("| verb |"));
            String first = isVerbTable ? line.split("(?<!\\\\)\\|", 3)[1] : "";
            codes(first).forEach(code -> named(code)
                    .filter(verb -> !exists(verb, verbs))
                    .ifPresent(verb -> found.add(verb.group())));
            codes(line.substring(Math.min(line.length(), first.length()))).forEach(code -> named(code)
                    .filter(verb -> verbs.containsKey(verb.group(1)) && !exists(verb, verbs))
                    .map(MatchResult::group)
                    .filter(verb -> !found.contains(verb))
                    .ifPresent(found::add));
        }
        return List.copyOf(found);
    }

    private static Stream<String> codes(String text) {
        return CODE.matcher(text).results().map(code -> code.group(1));
    }

    private static Optional<MatchResult> named(String code) {
        return VERB.matcher(code).results().filter(verb -> verb.start() == 0).findFirst();
    }

    private static boolean exists(MatchResult verb, Map<String, Set<String>> verbs) {
        return verbs.getOrDefault(verb.group(1), Set.of()).contains(verb.group(2));
    }

    /** {@return the verbs of each role, ability and service, by its name} */
    private static Map<String, Set<String>> verbs() {
        Map<String, Set<String>> verbs = new TreeMap<>();
        House.classes().stream()
                .filter(type -> Rooms.of(type).filter("spi"::equals).isPresent())
                .filter(SpiPagesTest::isRole)
                .map(JavaClass::reflect)
                .forEach(role -> verbs.put(
                        role.getSimpleName(),
                        Arrays.stream(role.getMethods()).map(Method::getName).collect(Collectors.toSet())));
        return verbs;
    }

    private static boolean isRole(JavaClass type) {
        return type.isInterface()
                && !type.getSimpleName().equals("package-info")
                && !type.isAnnotation()
                && type.getEnclosingClass().isEmpty()
                && !type.reflect().isSealed();
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        House.files(PAGES).forEach(file -> pages.put(file.getFileName().toString(), House.read(file)));
        return pages;
    }
}
