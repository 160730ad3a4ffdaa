package io.haneul.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a class looks like: how it is made, closed, shown and named. */
final class Forms {
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Impl|Manager|Utils?|Helper|Base)");
    private static final Pattern SETTER = Pattern.compile("set[A-Z].*");
    private static final Set<String> INJECTIONS = Set.of(
            "javax.inject.Inject",
            "jakarta.inject.Inject",
            "javax.annotation.Resource",
            "jakarta.annotation.Resource",
            "org.springframework.beans.factory.annotation.Autowired",
            "org.osgi.service.component.annotations.Reference",
            "org.apache.aries.blueprint.annotation.service.Reference",
            "org.apache.karaf.shell.api.action.lifecycle.Reference");

    private static final Set<String> API = Set.of("model", "spi", "commands", "testkit");

    private Forms() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of(
                        "7. constructor injection: no injected field, no setter",
                        classes().should(new GetAllFromTheirConstructor()),
                        "injection",
                        "BrokenField",
                        "BrokenSetter"),
                HouseRule.of("7. classes are final or abstract", closed(), "closed", "BrokenOpen", "BrokenNested"),
                HouseRule.of(
                        "7. a class is public only where another package, its wiring or a shown signature needs it",
                        shown(),
                        "shown",
                        "BrokenPublic",
                        "BrokenKernel"),
                HouseRule.of(
                        "names say what a thing is: never Impl, Manager, Util, Helper, Base",
                        noClasses().should(new HaveAnEmptyName()),
                        "names",
                        "BrokenImpl",
                        "BrokenManager",
                        "BrokenUtil",
                        "BrokenUtils",
                        "BrokenHelper",
                        "BrokenBase"),
                HouseRule.of(
                        "no method throws \"unsupported\": an optional ability is an interface of its own",
                        unsupported(),
                        "unsupported",
                        "BrokenAbility"));
    }

    private static Set<String> needed() {
        return Stream.of(Blueprints.namedClasses(), House.testedFromOutside(), Sources.imported())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ArchRule closed() {
        return classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotRecords()
                .and()
                .areNotAnonymousClasses()
                .and(Sources.handwritten())
                .should()
                .haveModifier(JavaModifier.FINAL)
                .orShould()
                .haveModifier(JavaModifier.ABSTRACT);
    }

    private static ArchRule shown() {
        return classes()
                .that(DescribedPredicate.describe("are in kernel or plugins", type -> Rooms.of(type)
                        .filter(room -> !API.contains(room))
                        .isPresent()))
                .and()
                .areTopLevelClasses()
                .and()
                .areNotAssignableTo(Throwable.class)
                .and(Sources.handwritten())
                .should(new BeShownOnlyWhereNeeded(needed()));
    }

    private static ArchRule unsupported() {
        return noClasses().should().dependOnClassesThat().areAssignableTo(UnsupportedOperationException.class);
    }

    private static final class GetAllFromTheirConstructor extends ArchCondition<JavaClass> {
        GetAllFromTheirConstructor() {
            super("get all they need from their constructor");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            for (JavaMember member : type.getMembers()) {
                for (JavaAnnotation<?> annotation : member.getAnnotations()) {
                    if (INJECTIONS.contains(annotation.getRawType().getName())) {
                        events.add(SimpleConditionEvent.violated(member, member.getFullName() + " is injected"));
                    }
                }
            }
            type.getMethods().stream()
                    .filter(GetAllFromTheirConstructor::isSetter)
                    .filter(method -> !isInherited(type, method))
                    .forEach(method ->
                            events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is a setter")));
        }

        private static boolean isSetter(JavaMethod method) {
            return SETTER.matcher(method.getName()).matches()
                    && method.getRawParameterTypes().size() == 1
                    && method.getRawReturnType().getName().equals("void");
        }

        private static boolean isInherited(JavaClass type, JavaMethod method) {
            return Stream.concat(type.getAllRawInterfaces().stream(), type.getAllRawSuperclasses().stream())
                    .filter(above -> Rooms.of(above).isEmpty())
                    .flatMap(above -> above.getMethods().stream())
                    .anyMatch(above -> above.getName().equals(method.getName()));
        }
    }

    private static final class HaveAnEmptyName extends ArchCondition<JavaClass> {
        HaveAnEmptyName() {
            super("have a name that says nothing");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean empty = EMPTY_NAME.matcher(type.getSimpleName()).matches();
            events.add(new SimpleConditionEvent(type, empty, type.getName() + " says nothing about what it is"));
        }
    }
}
