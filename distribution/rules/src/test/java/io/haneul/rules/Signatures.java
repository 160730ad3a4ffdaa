package io.haneul.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what plugins can see of model and spi, one line for each type and member, in an order that never varies. */
final class Signatures {
    private static final Pattern LONG_NAMES = Pattern.compile(
            "\\b(?:java\\.(?:lang|util|time|net|math)|io\\.haneul\\.(?:model|spi(?:\\.[a-z]+)*))\\.(?=[A-Z])");

    private Signatures() {}

    static List<String> of(JavaClasses classes, Predicate<JavaClass> wanted) {
        return classes.stream()
                .filter(wanted)
                .flatMap(Signatures::lines)
                .sorted()
                .distinct()
                .toList();
    }

    private static Stream<String> lines(JavaClass imported) {
        if (imported.getSimpleName().equals("package-info")) {
            return Stream.of(imported.getPackageName() + " : package" + version(imported));
        }
        Class<?> type = imported.reflect();
        if (!isVisible(type)) {
            return Stream.empty();
        }
        Stream<String> members = Stream.of(fields(type), constructors(type), methods(type))
                .flatMap(lines -> lines)
                .map(line -> type.getName() + " :: " + line);
        return Stream.concat(Stream.of(type.getName() + " : " + marks(imported) + declaration(type)), members);
    }

    /** Read from the class file: the annotations of versioning are not there at run time. */
    private static String marks(JavaClass type) {
        return type.getAnnotations().stream()
                .map(annotation -> "@" + annotation.getRawType().getSimpleName() + " ")
                .sorted()
                .collect(Collectors.joining());
    }

    private static String version(JavaClass packageInfo) {
        return packageInfo.getAnnotations().stream()
                .filter(annotation ->
                        annotation.getRawType().getName().equals("org.osgi.annotation.versioning.Version"))
                .map(annotation -> " " + annotation.get("value").orElseThrow())
                .collect(Collectors.joining());
    }

    private static String declaration(Class<?> type) {
        StringBuilder text = new StringBuilder(kind(type));
        if (type.isRecord()) {
            text.append(Arrays.stream(type.getRecordComponents())
                    .map(Signatures::component)
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        Type above = type.getGenericSuperclass();
        if (above != null && above != Object.class && !type.isRecord() && !type.isEnum()) {
            text.append(" extends ").append(brief(above));
        }
        if (type.getInterfaces().length > 0) {
            text.append(Arrays.stream(type.getGenericInterfaces())
                    .map(Signatures::brief)
                    .collect(Collectors.joining(", ", " is ", "")));
        }
        if (type.isSealed()) {
            text.append(Arrays.stream(type.getPermittedSubclasses())
                    .map(Signatures::brief)
                    .sorted()
                    .collect(Collectors.joining(", ", " permits ", "")));
        }
        return text.toString();
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "annotation";
        }
        if (type.isInterface()) {
            return type.isSealed() ? "sealed interface" : "interface";
        }
        if (type.isEnum()) {
            return "enum";
        }
        if (type.isRecord()) {
            return "record";
        }
        return Modifier.isAbstract(type.getModifiers()) ? "abstract class" : "class";
    }

    private static Stream<String> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> isOpen(field.getModifiers()) && !field.isSynthetic())
                .map(field -> field.isEnumConstant() ? field.getName() : constant(field));
    }

    private static String constant(Field field) {
        return brief(field.getGenericType()) + " " + field.getName();
    }

    private static Stream<String> constructors(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(made -> isOpen(made.getModifiers()) && !made.isSynthetic() && !type.isRecord())
                .map(made -> "new" + parameters(made.getParameters()) + throwing(made));
    }

    private static String throwing(Constructor<?> made) {
        return failures(made.getGenericExceptionTypes());
    }

    private static Stream<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> isOpen(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !isImplied(type, method))
                .map(Signatures::method);
    }

    private static String method(Method method) {
        String scope = Modifier.isStatic(method.getModifiers()) ? "static " : method.isDefault() ? "default " : "";
        String variables = Arrays.stream(method.getTypeParameters())
                .map(variable -> variable
                        + Arrays.stream(variable.getBounds())
                                .filter(bound -> bound != Object.class)
                                .map(bound -> " extends " + brief(bound))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(", "));
        return annotations(method) + scope + (variables.isEmpty() ? "" : "<" + variables + "> ")
                + brief(method.getGenericReturnType()) + " " + method.getName() + parameters(method.getParameters())
                + failures(method.getGenericExceptionTypes());
    }

    /** What every enum and record has, and the reader of a component that the record's own line names. */
    private static boolean isImplied(Class<?> type, Method method) {
        String name = method.getName();
        boolean ofEnum = type.isEnum() && (name.equals("values") || name.equals("valueOf"));
        boolean ofObject = List.of("equals", "hashCode", "toString").contains(name);
        boolean reader = type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getAccessor().equals(method));
        return ofEnum || ofObject || reader;
    }

    private static String component(RecordComponent component) {
        return brief(component.getGenericType()) + " " + component.getName();
    }

    private static String parameters(Parameter[] parameters) {
        return Arrays.stream(parameters)
                .map(parameter -> brief(parameter.getParameterizedType()) + " " + parameter.getName())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String failures(Type[] types) {
        return types.length == 0
                ? ""
                : Arrays.stream(types).map(Signatures::brief).collect(Collectors.joining(", ", " throws ", ""));
    }

    private static String annotations(AnnotatedElement element) {
        return Arrays.stream(element.getDeclaredAnnotations())
                .map(Annotation::annotationType)
                .map(type -> "@" + type.getSimpleName() + " ")
                .sorted()
                .collect(Collectors.joining());
    }

    private static String brief(Type type) {
        return LONG_NAMES.matcher(type.getTypeName()).replaceAll("");
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static boolean isVisible(Class<?> type) {
        return isOpen(type.getModifiers())
                && !type.isAnonymousClass()
                && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }
}
