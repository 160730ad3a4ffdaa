package io.haneul.engine.provider;

import io.haneul.model.Fault;
import io.haneul.spi.Provider;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * How the calls of one provider go, verb by verb. Whoever calls the provider is handed a stand-in that looks on: so that no
 * place of the kernel has to say which verb it calls. Safe for any number of threads.
 */
final class CallStats {
    private final Instant since = Instant.now();
    private final Map<String, Verb> verbs = new ConcurrentHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger zombies = new AtomicInteger();
    private volatile Optional<Health.LastFault> lastFault = Optional.empty();

    private static final class Verb {
        private final LongAdder calls = new LongAdder();
        private final LongAdder failures = new LongAdder();
        private final LongAdder nanos = new LongAdder();
        private final AtomicLong longest = new AtomicLong();

        void ended(long took, boolean failed) {
            calls.increment();
            nanos.add(took);
            longest.accumulateAndGet(took, Math::max);
            if (failed) {
                failures.increment();
            }
        }
    }

    /** {@return what looks on at one call} */
    Watch watch() {
        return new Watch();
    }

    /** Looks on at one call, from its beginning inside the provider to its end there, however late that is. */
    final class Watch {
        private int inside;
        private boolean isGivenUp;

        /** {@return a stand-in for the provider with the interfaces, all of the SPI; without any, the provider itself} */
        <T> T over(T provider, List<Class<?>> interfaces) {
            if (interfaces.isEmpty()) {
                return provider;
            }
            InvocationHandler handler = (self, method, arguments) -> invoke(provider, method, arguments);
            Class<?>[] types = interfaces.toArray(Class<?>[]::new);
            @SuppressWarnings("unchecked") // it has all interfaces of the SPI that the provider has
            T watched = (T) Proxy.newProxyInstance(Provider.class.getClassLoader(), types, handler);
            return watched;
        }

        private @Nullable Object invoke(Object provider, Method method, Object @Nullable [] arguments)
                throws Throwable {
            long begun = enter();
            Throwable thrown = null;
            try {
                return method.invoke(provider, arguments);
            } catch (InvocationTargetException e) {
                thrown = e.getCause() == null ? e : e.getCause();
                throw thrown;
            } finally {
                leave(method.getName(), System.nanoTime() - begun, thrown);
            }
        }

        private synchronized long enter() {
            underWay.incrementAndGet();
            inside++;
            return System.nanoTime();
        }

        private synchronized void leave(String verb, long took, @Nullable Throwable thrown) {
            underWay.decrementAndGet();
            inside--;
            verbs.computeIfAbsent(verb, name -> new Verb()).ended(took, thrown != null);
            if (isGivenUp && inside == 0) {
                zombies.decrementAndGet();
            } else if (thrown != null && !isGivenUp) {
                failed(text(thrown));
            }
        }

        /** Nobody waits for the answer any more. */
        synchronized void giveUp(String why) {
            failed(why);
            if (inside > 0 && !isGivenUp) {
                isGivenUp = true;
                zombies.incrementAndGet();
            }
        }
    }

    private void failed(String why) {
        lastFault = Optional.of(new Health.LastFault(Instant.now(), why));
    }

    private static String text(Throwable thrown) {
        return thrown instanceof Fault fault
                ? fault.kind() + " " + fault.getMessage()
                : "BROKEN " + thrown.getClass().getSimpleName();
    }

    Health.Calls snapshot() {
        List<Health.Verb> list = verbs.entrySet().stream()
                .map(entry -> new Health.Verb(
                        entry.getKey(),
                        entry.getValue().calls.sum(),
                        entry.getValue().failures.sum(),
                        entry.getValue().nanos.sum(),
                        entry.getValue().longest.get()))
                .sorted(Comparator.comparing(Health.Verb::name))
                .toList();
        return new Health.Calls(since, list, underWay.get(), zombies.get(), lastFault);
    }
}
