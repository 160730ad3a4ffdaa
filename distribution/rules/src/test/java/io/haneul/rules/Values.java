package io.haneul.rules;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is a value: primitives and their boxes, text, times, enums, records of values, sealed interfaces over values,
 * final classes of the model, and Optional, List, Set and Map of values. Everything else has behaviour, identity or a
 * life of its own.
 */
final class Values {
    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            Boolean.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Double.class,
            BigDecimal.class,
            BigInteger.class,
            UUID.class,
            URI.class,
            Instant.class,
            Duration.class,
            LocalDate.class,
            OptionalInt.class,
            OptionalLong.class);
    private static final Set<Class<?>> CONTAINERS = Set.of(Optional.class, List.class, Set.class, Map.class);

    /** The kernel's way into an appliance, handed over in a Target (SPI law 9): a channel by decision, not by oversight. */
    private static final Set<String> HANDED_OVER = Set.of("io.haneul.spi.ApplianceLink");

    /** The commands that a plugin brings are records of its own, whose shape the kernel reads: by decision, likewise. */
    private static final Set<String> COMMANDS =
            Set.of("java.lang.Record", "java.lang.Class<? extends java.lang.Record>");

    private Values() {}

    /** {@return the names of the types that keep a type from being a value} */
    static Stream<String> offenders(Type type) {
        return offenders(type, new HashSet<>());
    }

    private static Stream<String> offenders(Type type, Set<Type> seen) {
        if (!seen.add(type) || COMMANDS.contains(type.getTypeName())) {
            return Stream.empty();
        }
        if (type instanceof Class<?> plain) {
            return ofClass(plain, seen);
        }
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Stream<String> own = CONTAINERS.contains(raw) ? Stream.empty() : ofClass(raw, seen);
            return Stream.concat(
                    own,
                    Arrays.stream(generic.getActualTypeArguments()).flatMap(argument -> offenders(argument, seen)));
        }
        if (type instanceof TypeVariable<?>) {
            return Stream.empty(); // what it stands for is looked at where it is bound
        }
        return Stream.of(type instanceof GenericArrayType ? "an array" : type.getTypeName());
    }

    private static Stream<String> ofClass(Class<?> type, Set<Type> seen) {
        if (type.isPrimitive() || type.isEnum() || PLAIN.contains(type) || HANDED_OVER.contains(type.getName())) {
            return Stream.empty();
        }
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .flatMap(component -> offenders(component, seen));
        }
        if (type.isInterface() && type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses()).flatMap(kind -> offenders(kind, seen));
        }
        return isOfModel(type) ? Stream.empty() : Stream.of(type.getName());
    }

    /** The model holds immutable values only: its final classes (a secret) and its interface of all ids. */
    private static boolean isOfModel(Class<?> type) {
        boolean closed = java.lang.reflect.Modifier.isFinal(type.getModifiers());
        return type.getPackageName().equals("io.haneul.model")
                && (closed || type.getName().equals("io.haneul.model.Id"));
    }
}
