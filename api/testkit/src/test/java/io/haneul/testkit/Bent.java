package io.haneul.testkit;

import io.haneul.model.Epoch;
import io.haneul.spi.Call;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sound component of a role that was made wrong in one point: its verbs go through here, and some are bent on their way.
 *
 * @param <S> the sound component
 */
final class Bent<S> {
    private final S sound;
    private final Map<String, Bend<S>> bends = new LinkedHashMap<>();
    private volatile Optional<String> trying = Optional.empty();
    private int calls;
    private long firstEpoch;
    private boolean interrupted;

    Bent(S sound) {
        this.sound = sound;
    }

    /** What becomes of a call. */
    interface Bend<S> {
        @Nullable
        Object act(Turn<S> turn) throws Exception;
    }

    S sound() {
        return sound;
    }

    void bend(String verb, Bend<S> bend) {
        bends.put(verb, bend);
    }

    /** The contract tries this from now on. */
    synchronized void trying(Optional<String> deed) {
        trying = deed;
        calls = 0;
        interrupted = false;
    }

    boolean isTrying(String deed) {
        return trying.filter(deed::equals).isPresent();
    }

    boolean isTryingNothing() {
        return trying.isEmpty();
    }

    /** {@return the component as the kernel sees it} */
    <R> R as(Class<R> role) {
        Set<Class<?>> roles = new LinkedHashSet<>();
        for (Class<?> type = sound.getClass(); type != null; type = type.getSuperclass()) {
            roles.addAll(List.of(type.getInterfaces()));
        }
        return role.cast(Proxy.newProxyInstance(
                Bent.class.getClassLoader(),
                roles.toArray(Class<?>[]::new),
                (proxy, method, args) -> call(method, args)));
    }

    private @Nullable Object call(Method method, @Nullable Object[] args) throws Exception {
        Turn<S> turn = new Turn<>(this, method, args == null ? List.of() : List.of(args));
        Bend<S> bend = bends.get(method.getName());
        return bend == null ? turn.go() : bend.act(turn);
    }

    private synchronized int count(long epoch) {
        if (calls == 0) {
            firstEpoch = epoch;
        }
        return ++calls;
    }

    /**
     * One call of a verb.
     *
     * @param bent   the component
     * @param method the verb
     * @param args   of the call
     */
    record Turn<S>(Bent<S> bent, Method method, List<Object> args) {
        S sound() {
            return bent.sound;
        }

        long epoch() {
            return !args.isEmpty() && args.get(0) instanceof Call call
                    ? call.epoch().value()
                    : 0;
        }

        /** {@return the number of this call since the try began, from 1} */
        int count() {
            return bent.count(epoch());
        }

        /** {@return how much newer this call's epoch is than that of the first of the try} */
        long newer() {
            return epoch() - bent.firstEpoch;
        }

        /** {@return whether an earlier call of the try was interrupted; remembers whether this one is} */
        boolean wasInterrupted() {
            synchronized (bent) {
                boolean before = bent.interrupted;
                bent.interrupted = before || Thread.currentThread().isInterrupted();
                return before;
            }
        }

        /** Does what a sound component does. */
        @Nullable
        Object go() throws Exception {
            return go(args);
        }

        /** Does it as if the call were newer than anything. */
        @Nullable
        Object goBlindly() throws Exception {
            Call call = (Call) args.get(0);
            List<Object> newest = new ArrayList<>(args);
            newest.set(0, new Call(call.id(), new Epoch(Long.MAX_VALUE / 4), call.deadline(), call.attempt()));
            return go(newest);
        }

        private @Nullable Object go(List<Object> with) throws Exception {
            try {
                method.setAccessible(true);
                return method.invoke(bent.sound, with.toArray());
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof Exception cause) {
                    throw cause;
                }
                throw e;
            }
        }
    }
}
