package io.haneul.engine.crash;

import io.haneul.engine.testing.Wall;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Call;
import io.haneul.spi.Provider;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Stands between a server and the outside world: lets no call of a dead server through, and makes one call, or one verb from
 * some call on, fail. The looks of the host monitor are no part of what is counted: they come when they come.
 */
final class Outside implements Wall {
    private final Consumer<String> passing;
    private final Optional<Mishap> mishap;
    private final List<String> verbs = new ArrayList<>();
    private boolean armed;
    private boolean healed;
    private Optional<String> stricken = Optional.empty();

    /**
     * What goes wrong.
     *
     * @param call counted from 1, from when the server is armed
     */
    record Mishap(int call, How how) {
        /** How a call fails. */
        enum How {
            UNREACHABLE,
            UNKNOWN_BEFORE,
            UNKNOWN_AFTER,
            UNREACHABLE_FOR_EVER
        }
    }

    /** @param passing is told of each verb before and after it is called, and may hold or end the call */
    Outside(Consumer<String> passing, Optional<Mishap> mishap) {
        this.passing = passing;
        this.mishap = mishap;
    }

    synchronized void arm() {
        armed = true;
    }

    /** {@return the verbs called since, in order} */
    synchronized List<String> verbs() {
        return List.copyOf(verbs);
    }

    /** {@return the verb that failed} */
    synchronized Optional<String> stricken() {
        return stricken;
    }

    /** What fails for ever fails no more. */
    synchronized void heal() {
        healed = true;
    }

    /** {@return whether a verb has begun to fail for ever} */
    synchronized boolean isForEver() {
        return stricken.isPresent() && mishap.map(Mishap::how).equals(Optional.of(Mishap.How.UNREACHABLE_FOR_EVER));
    }

    /** {@return how the next call of the verb fails} */
    private synchronized Optional<Mishap.How> strike(String verb, Call call) {
        if (!armed || call.id().startsWith("observe ") || call.id().startsWith("connect ")) {
            return Optional.empty();
        }
        verbs.add(verb);
        if (mishap.isEmpty() || healed) {
            return Optional.empty();
        }
        if (mishap.get().call() == verbs.size()) {
            stricken = Optional.of(verb);
            return Optional.of(mishap.get().how());
        }
        boolean goesOn = mishap.get().how() == Mishap.How.UNREACHABLE_FOR_EVER && stricken.equals(Optional.of(verb));
        return goesOn ? mishap.map(Mishap::how) : Optional.empty();
    }

    @Override
    public <T extends Provider> T around(Class<T> role, T provider) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (arguments == null || arguments.length == 0 || !(arguments[0] instanceof Call call)) {
                return invoke(provider, method, arguments);
            }
            return call(provider, method, arguments, call);
        };
        Class<?>[] faces = faces(provider.getClass()).toArray(Class<?>[]::new);
        return role.cast(Proxy.newProxyInstance(getClass().getClassLoader(), faces, handler));
    }

    private Object call(Object provider, Method method, Object[] arguments, Call call) throws Throwable {
        passing.accept(method.getName());
        Optional<Mishap.How> how = strike(method.getName(), call);
        if (how.isPresent()) {
            switch (how.get()) {
                case UNREACHABLE, UNREACHABLE_FOR_EVER ->
                    throw new Fault(FaultKind.UNREACHABLE, method.getName() + " reaches nobody");
                case UNKNOWN_BEFORE -> throw unknown(method);
                case UNKNOWN_AFTER -> {
                    invoke(provider, method, arguments);
                    throw unknown(method);
                }
            }
        }
        Object answer = invoke(provider, method, arguments);
        passing.accept(method.getName());
        return answer;
    }

    private static Fault unknown(Method method) {
        return new Fault(FaultKind.UNKNOWN, "what became of " + method.getName() + " is not known");
    }

    private static Object invoke(Object provider, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(provider, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Set<Class<?>> faces(Class<?> type) {
        Set<Class<?>> faces = new LinkedHashSet<>();
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            faces.addAll(List.of(at.getInterfaces()));
        }
        return faces;
    }
}
