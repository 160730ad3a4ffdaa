package io.haneul.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {
    private static List<HouseRule> rules() {
        return Stream.of(Walls.all(), State.all(), Forms.all(), Packages.all(), SpiLaws.all())
                .flatMap(List::stream)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> theHouseKeeps() {
        return rules().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(rule.law(), () -> rule.rule().check(House.classes())));
    }

    @TestFactory
    Stream<DynamicTest> theSpecimenIsCaughtBreaking() {
        return rules().stream().map(rule -> DynamicTest.dynamicTest(rule.law(), () -> assertCaught(rule)));
    }

    @Test
    void everyBrokenSpecimenIsTheCulpritOfARule() {
        Set<String> written = new ClassFileImporter()
                .importPackages("specimen").stream()
                        .filter(JavaClass::isTopLevelClass)
                        .map(JavaClass::getSimpleName)
                        .filter(name -> name.startsWith("Broken"))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named =
                rules().stream().flatMap(rule -> rule.culprits().stream()).collect(Collectors.toSet());
        written.removeAll(named);
        assertEquals(Set.of(), written, "specimens that no rule is shown to catch");
    }

    private static void assertCaught(HouseRule rule) {
        JavaClasses specimens = new ClassFileImporter().importPackages(rule.specimen());
        List<String> report = rule.rule().evaluate(specimens).getFailureReport().getDetails();
        List<String> wrong = new ArrayList<>();
        for (String culprit : rule.culprits()) {
            Pattern name = Pattern.compile("\\." + culprit + "\\b");
            if (report.stream().noneMatch(line -> name.matcher(line).find())) {
                wrong.add(culprit + " got away");
            }
        }
        report.stream().filter(line -> line.contains(".Sound")).forEach(line -> wrong.add("wrongly accused: " + line));
        assertTrue(!rule.culprits().isEmpty() && wrong.isEmpty(), () -> wrong + "\nreport: " + report);
    }
}
