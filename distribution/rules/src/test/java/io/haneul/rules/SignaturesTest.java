package io.haneul.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What plugins are built against changes only on purpose: every public type and member of model and spi is a line of a
 * file that is reviewed with the change. {@code -Dspi.signatures.update=true} writes the file anew.
 */
class SignaturesTest {
    private static final Path REVIEWED =
            House.root().resolve("distribution/rules/src/test/resources/spi-signatures.txt");

    @Test
    void modelAndSpiAreAsReviewed() throws IOException {
        List<String> now = Signatures.of(House.classes(), SignaturesTest::isPromised);
        if (Boolean.getBoolean("spi.signatures.update")) {
            Files.writeString(REVIEWED, String.join("\n", now) + "\n");
        }
        List<String> reviewed = House.read(REVIEWED).lines().toList();
        assertEquals(
                List.of(),
                differences(reviewed, now),
                "the SPI changed: look at each line, then build once with -Dspi.signatures.update=true and commit it");
    }

    @Test
    void everyKindOfChangeIsALine() {
        assertEquals(
                List.of(
                        "specimen.signatures : package",
                        "specimen.signatures.Promise : @ConsumerType interface is Comparable<specimen.signatures.Promise>",
                        "specimen.signatures.Promise :: <I extends Id> Optional<I> find(List<? extends I> among) throws Fault",
                        "specimen.signatures.Promise :: @Deprecated void old()",
                        "specimen.signatures.Promise :: default int weight(int factor)",
                        "specimen.signatures.Promise :: static Optional<specimen.signatures.Promise> none()",
                        "specimen.signatures.Promise$Choice : sealed interface permits specimen.signatures.Promise$No",
                        "specimen.signatures.Promise$No : record(String reason) is specimen.signatures.Promise$Choice",
                        "specimen.signatures.Promise$Sort : enum",
                        "specimen.signatures.Promise$Sort :: FIRST",
                        "specimen.signatures.Promise$Sort :: SECOND"),
                Signatures.of(new ClassFileImporter().importPackages("specimen.signatures"), any -> true));
    }

    @Test
    void aChangedLineIsSeenAsOneGoneAndOneNew() {
        assertEquals(List.of("- b", "+ c"), differences(List.of("a", "b"), List.of("a", "c")));
    }

    private static List<String> differences(List<String> reviewed, List<String> now) {
        List<String> found = new ArrayList<>();
        reviewed.stream().filter(line -> !now.contains(line)).forEach(line -> found.add("- " + line));
        now.stream().filter(line -> !reviewed.contains(line)).forEach(line -> found.add("+ " + line));
        return List.copyOf(found);
    }

    private static boolean isPromised(JavaClass type) {
        return Rooms.of(type)
                .filter(room -> room.equals("model") || room.equals("spi"))
                .isPresent();
    }
}
