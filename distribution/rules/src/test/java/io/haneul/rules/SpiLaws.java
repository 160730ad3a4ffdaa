package io.haneul.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The laws of the SPI that a machine can check: small, values only, one failure type, versioned. */
final class SpiLaws {
    private static final int MOST_METHODS = 9;
    private static final int MOST_PARAMETERS = 3;
    private static final Set<String> FAILURES = Set.of("io.haneul.model.Fault", "java.lang.InterruptedException");

    private SpiLaws() {}

    static List<HouseRule> all() {
        return List.of(
                law("SPI 1. at most 9 methods an interface", SpiLaws::tooManyMethods, "BrokenCrowd", "BrokenHeir"),
                law("SPI 1. at most 3 parameters a method", eachMethod(SpiLaws::tooManyParameters), "BrokenGreedy"),
                law(
                        "SPI 2. values in, values out",
                        eachMethod(SpiLaws::noValue),
                        "BrokenTakesArray",
                        "BrokenTakesService",
                        "BrokenTakesClass",
                        "BrokenGivesStream",
                        "BrokenGivesMutable",
                        "BrokenNestsMutable"),
                law(
                        "SPI 4. one failure type: Fault, or interrupted",
                        eachMethod(SpiLaws::otherFailure),
                        "BrokenFailure"),
                law(
                        "SPI 5. no default method throws: an optional ability is an interface of its own",
                        SpiLaws::throwingDefault,
                        "BrokenDefault"),
                law(
                        "SPI 6. what may fail takes a Call first: deadline, attempt and epoch travel in it",
                        eachMethod(SpiLaws::callMissing),
                        "BrokenCallLess"),
                law(
                        "SPI 7. each interface says whether plugins implement it or are given it",
                        SpiLaws::typeMissing,
                        "BrokenUndeclared"));
    }

    private static HouseRule law(String law, Function<JavaClass, Stream<String>> check, String... culprits) {
        DescribedPredicate<JavaClass> roles = DescribedPredicate.describe("are interfaces of the SPI", SpiLaws::isRole);
        return HouseRule.of(law, classes().that(roles).should(new Obey(law, check)), "spi", culprits);
    }

    /** A role, an ability or a service: a public interface of the SPI that is no closed set of values. */
    private static boolean isRole(JavaClass type) {
        return Rooms.of(type).filter("spi"::equals).isPresent()
                && type.isInterface()
                && !type.isAnnotation()
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.reflect().isSealed();
    }

    private static Function<JavaClass, Stream<String>> eachMethod(Function<Method, Optional<String>> check) {
        return type -> Arrays.stream(type.reflect().getDeclaredMethods())
                .filter(method -> !method.isSynthetic() && Modifier.isPublic(method.getModifiers()))
                .flatMap(method ->
                        check.apply(method).stream().map(text -> type.getName() + "." + method.getName() + " " + text));
    }

    private static Stream<String> tooManyMethods(JavaClass type) {
        long methods = Arrays.stream(type.reflect().getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .count();
        return methods > MOST_METHODS ? Stream.of(type.getName() + " has " + methods + " methods") : Stream.empty();
    }

    private static Optional<String> tooManyParameters(Method method) {
        int count = method.getParameterCount();
        return count > MOST_PARAMETERS ? Optional.of("takes " + count + " parameters") : Optional.empty();
    }

    private static Optional<String> noValue(Method method) {
        return Stream.concat(Stream.of(method.getGenericReturnType()), Arrays.stream(method.getGenericParameterTypes()))
                .flatMap(Values::offenders)
                .findFirst()
                .map(offender -> "passes what is no value: " + offender);
    }

    private static Optional<String> otherFailure(Method method) {
        return Arrays.stream(method.getExceptionTypes())
                .map(Class::getName)
                .filter(name -> !FAILURES.contains(name))
                .findFirst()
                .map(name -> "fails with " + name);
    }

    private static Optional<String> callMissing(Method method) {
        boolean blocks = method.getExceptionTypes().length > 0;
        boolean called = method.getParameterCount() > 0
                && method.getParameterTypes()[0].getName().equals("io.haneul.spi.Call");
        return blocks && !called ? Optional.of("may fail and takes no Call first") : Optional.empty();
    }

    private static Stream<String> throwingDefault(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.reflect().isDefault())
                .filter(SpiLaws::makesThrowable)
                .map(method -> method.getFullName() + " throws by default");
    }

    private static boolean makesThrowable(JavaMethod method) {
        return method.getConstructorCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isAssignableTo(Throwable.class));
    }

    private static Stream<String> typeMissing(JavaClass type) {
        long said = Stream.of("ConsumerType", "ProviderType")
                .filter(name -> type.isAnnotatedWith("org.osgi.annotation.versioning." + name))
                .count();
        return said == 1
                ? Stream.empty()
                : Stream.of(type.getName() + " is neither or both of @ConsumerType and @ProviderType");
    }

    private static final class Obey extends ArchCondition<JavaClass> {
        private final Function<JavaClass, Stream<String>> check;

        Obey(String law, Function<JavaClass, Stream<String>> check) {
            super("obey: " + law);
            this.check = check;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            check.apply(type).forEach(text -> events.add(SimpleConditionEvent.violated(type, text)));
        }
    }
}
