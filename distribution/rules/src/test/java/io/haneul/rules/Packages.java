package io.haneul.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** What each package says of itself in its package-info. */
final class Packages {
    private Packages() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of(
                        "every package is @NullMarked: absent values are Optional or say @Nullable",
                        classes().should(new ResideInPackageMarked("org.jspecify.annotations.NullMarked")),
                        "packages",
                        "BrokenUnmarked",
                        "BrokenBare"),
                HouseRule.of(
                        "SPI 7. every package of the api has a @Version of its own",
                        classes()
                                .that(areOfApi())
                                .should(new ResideInPackageMarked("org.osgi.annotation.versioning.Version")),
                        "packages",
                        "BrokenBare",
                        "BrokenUnversioned"));
    }

    private static DescribedPredicate<JavaClass> areOfApi() {
        return resideInAnyPackage("..haneul.model..", "..haneul.spi..", "..haneul.commands..");
    }

    private static final class ResideInPackageMarked extends ArchCondition<JavaClass> {
        private final String annotation;

        ResideInPackageMarked(String annotation) {
            super("reside in a package marked " + annotation);
            this.annotation = annotation;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (!type.getPackage().isAnnotatedWith(annotation)) {
                events.add(SimpleConditionEvent.violated(
                        type, "the package of " + type.getName() + " has no " + annotation));
            }
        }
    }
}
