package io.haneul.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Where state may live: in objects that somebody made and handed over, never in a class. */
final class State {
    /**
     * The one class that may know what the present thread is doing: it refuses calls to plugins while a transaction is
     * open, which no argument could tell.
     */
    private static final Set<String> TRANSACTION_GUARD =
            Set.of("io.haneul.store.TransactionMark", "specimen.ambient.haneul.store.TransactionMark");

    private static final List<Class<?>> COLLECTIONS = List.of(Collection.class, Map.class);
    private static final Set<String> READ_ONLY = Set.of("java.util.List", "java.util.Set", "java.util.Map");
    private static final Set<String> CHANGING_PACKAGES =
            Set.of("java.util.concurrent.atomic", "java.util.concurrent.locks");
    private static final Set<String> CHANGING = Set.of(
            "java.lang.ThreadLocal",
            "java.lang.StringBuilder",
            "java.lang.StringBuffer",
            "com.fasterxml.jackson.databind.ObjectMapper", // its readers and writers never change
            "java.util.BitSet",
            "java.util.Date",
            "java.util.Calendar",
            "java.lang.ref.WeakReference",
            "java.lang.ref.SoftReference");

    private State() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of(
                        "5. no static mutable state",
                        classes().should(new HoldNoStaticState()),
                        "state",
                        "BrokenVariable",
                        "BrokenCollection",
                        "BrokenHiddenCollection",
                        "BrokenCounter",
                        "BrokenSharedArray",
                        "BrokenSingleton",
                        "BrokenDice",
                        "BrokenObjectMapper"),
                HouseRule.of(
                        "5. no ambient context: the caller is an argument",
                        noAmbientContext(),
                        "ambient",
                        "BrokenThreadLocal",
                        "BrokenInherited",
                        "BrokenLogContext"));
    }

    private static ArchRule noAmbientContext() {
        return classes().should(new ReadNothingAmbient());
    }

    private static final class HoldNoStaticState extends ArchCondition<JavaClass> {
        HoldNoStaticState() {
            super("hold no static state that changes");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            for (JavaField field : type.getFields()) {
                if (field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    complaint(field).ifPresent(text -> events.add(SimpleConditionEvent.violated(field, text)));
                }
            }
            type.getStaticInitializer().stream()
                    .flatMap(initializer -> initializer.getConstructorCallsFromSelf().stream())
                    .filter(State::makesCollection)
                    .forEach(call -> events.add(SimpleConditionEvent.violated(
                            call, call.getDescription() + ": make it with List.of, Map.copyOf or a stream")));
        }

        private static Optional<String> complaint(JavaField field) {
            String name = field.getFullName();
            if (!field.getModifiers().contains(JavaModifier.FINAL)) {
                return Optional.of(name + " is a static variable");
            }
            JavaClass type = field.getRawType();
            if (type.isArray()) {
                // A private table of numbers (hex digits, magic bytes) is a constant in fact; anything else has
                // List.of.
                boolean table = field.getModifiers().contains(JavaModifier.PRIVATE)
                        && type.getComponentType().isPrimitive();
                return table ? Optional.empty() : Optional.of(name + " is a static array: anyone may write to it");
            }
            return changes(type) ? Optional.of(name + " holds static state: " + type.getName()) : Optional.empty();
        }
    }

    private static boolean changes(JavaClass type) {
        if (READ_ONLY.contains(type.getName())) {
            return false;
        }
        return COLLECTIONS.stream().anyMatch(type::isAssignableTo)
                || CHANGING_PACKAGES.contains(type.getPackageName())
                || CHANGING.stream().anyMatch(type::isAssignableTo)
                || type.isAssignableTo(Random.class)
                || isStatefulOfOurs(type);
    }

    private static boolean isStatefulOfOurs(JavaClass type) {
        return Rooms.of(type).isPresent()
                && !type.isEnum()
                && type.getAllFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .anyMatch(field ->
                                !field.getModifiers().contains(JavaModifier.FINAL) || changes(field.getRawType()));
    }

    private static boolean makesCollection(JavaConstructorCall call) {
        JavaClass made = call.getTargetOwner();
        return made.getPackageName().startsWith("java.util")
                && COLLECTIONS.stream().anyMatch(made::isAssignableTo);
    }

    private static final class ReadNothingAmbient extends ArchCondition<JavaClass> {
        private static final Set<String> LOG_CONTEXT = Set.of("get", "getCopyOfContextMap");

        ReadNothingAmbient() {
            super("read nothing that is not handed to them");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (TRANSACTION_GUARD.contains(type.getName())) {
                return;
            }
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                AccessTarget target = access.getTarget();
                JavaClass owner = target.getOwner();
                if (owner.isAssignableTo(ThreadLocal.class)
                        || (owner.getName().equals("org.slf4j.MDC") && LOG_CONTEXT.contains(target.getName()))) {
                    events.add(SimpleConditionEvent.violated(access, access.getDescription()));
                }
            }
            if (type.isAssignableTo(ThreadLocal.class)) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " is a ThreadLocal"));
            }
        }
    }
}
