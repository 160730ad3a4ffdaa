package io.haneul.itest.gate;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Stands before a provider, in its own bundle: each call passes what the test has put up, if it has. It uses classes of the JDK
 * only, so that the bundle needs nothing more than it did.
 */
public final class Gate implements InvocationHandler {
    /** The system property that holds the test's {@code BiFunction} of class and method; it answers what is to be thrown, or null. */
    public static final String KEY = "haneul.itest.gate";

    private final Object real;

    private Gate(Object real) {
        this.real = real;
    }

    /** {@return the provider behind a gate} */
    public static Object around(Object real) {
        Set<Class<?>> interfaces = new LinkedHashSet<>();
        for (Class<?> type = real.getClass(); type != null; type = type.getSuperclass()) {
            interfaces.addAll(Set.of(type.getInterfaces()));
        }
        return Proxy.newProxyInstance(Gate.class.getClassLoader(), interfaces.toArray(Class<?>[]::new), new Gate(real));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (System.getProperties().get(KEY) instanceof BiFunction<?, ?, ?> hook) {
            @SuppressWarnings("unchecked")
            BiFunction<String, String, Throwable> gate = (BiFunction<String, String, Throwable>) hook;
            Throwable thrown = gate.apply(real.getClass().getSimpleName(), method.getName());
            if (thrown != null) {
                throw thrown;
            }
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
