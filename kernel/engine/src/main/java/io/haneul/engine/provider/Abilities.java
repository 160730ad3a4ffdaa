package io.haneul.engine.provider;

import io.haneul.spi.Provider;
import java.util.List;
import java.util.stream.Stream;

/** What a component can do: the interfaces of the SPI it implements, roles and abilities. */
final class Abilities {
    private static final String SPI = Provider.class.getPackageName();

    private Abilities() {}

    /** {@return the interfaces of its roles and abilities; none when its role is not one of the SPI} */
    static List<Class<?>> interfaces(Provider provider) {
        List<Class<?>> all = all(provider.getClass()).distinct().toList();
        boolean isForeign = all.stream().anyMatch(type -> Provider.class.isAssignableFrom(type) && !isSpi(type));
        return isForeign ? List.of() : all.stream().filter(Abilities::isSpi).toList();
    }

    private static boolean isSpi(Class<?> type) {
        return type.getPackageName().equals(SPI) || type.getPackageName().startsWith(SPI + ".");
    }

    /** {@return the simple names of those that are no roles} */
    static List<String> names(List<Class<?>> interfaces) {
        return interfaces.stream()
                .filter(type -> !Provider.class.isAssignableFrom(type))
                .map(Class::getSimpleName)
                .sorted()
                .toList();
    }

    private static Stream<Class<?>> all(Class<?> type) {
        Stream<Class<?>> own = Stream.of(type.getInterfaces()).flatMap(one -> Stream.concat(Stream.of(one), all(one)));
        Class<?> above = type.getSuperclass();
        return above == null ? own : Stream.concat(own, all(above));
    }
}
