package io.haneul.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A class is public for a reason: its wiring makes it, a class or test of another package uses it, or a public method of
 * such a class gives it out.
 */
final class BeShownOnlyWhereNeeded extends ArchCondition<JavaClass> {
    private final Set<String> needed;
    private final Set<JavaClass> shown = new HashSet<>();

    BeShownOnlyWhereNeeded(Set<String> needed) {
        super("be shown only where they are needed");
        this.needed = needed;
    }

    @Override
    public void init(Collection<JavaClass> all) {
        shown.clear();
        Deque<JavaClass> open = new ArrayDeque<>();
        all.stream().filter(this::isNeeded).forEach(open::add);
        while (!open.isEmpty()) {
            JavaClass type = open.pop();
            if (shown.add(type)) {
                givenOut(type).forEach(open::add);
            }
        }
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.getModifiers().contains(JavaModifier.PUBLIC) && !shown.contains(type)) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " could be package-private"));
        }
    }

    private boolean isNeeded(JavaClass type) {
        return needed.contains(type.getName())
                || type.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    private static Stream<JavaClass> givenOut(JavaClass type) {
        return type.getCodeUnits().stream()
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(BeShownOnlyWhereNeeded::signature);
    }

    private static Stream<JavaClass> signature(JavaCodeUnit unit) {
        return Stream.concat(
                unit.getReturnType().getAllInvolvedRawTypes().stream(),
                unit.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()));
    }
}
