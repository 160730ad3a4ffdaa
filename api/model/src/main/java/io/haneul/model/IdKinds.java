package io.haneul.model;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.UUID;

/** Makes ids of a kind that is known only at run time; the constructor of each kind is looked up once. */
final class IdKinds {
    private static final ClassValue<MethodHandle> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> kind) {
            try {
                return MethodHandles.publicLookup()
                        .findConstructor(kind, MethodType.methodType(void.class, UUID.class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(kind + " is no id", e);
            }
        }
    };

    private IdKinds() {}

    static <I extends Id> I make(Class<I> kind, UUID value) {
        try {
            return kind.cast(CONSTRUCTORS.get(kind).invoke(value));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("constructor of " + kind + " failed", e);
        }
    }
}
