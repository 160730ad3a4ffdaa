package io.haneul.engine.provider;

import io.haneul.jobs.Busy;
import io.haneul.jobs.ProviderMissing;
import io.haneul.jobs.Workers;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Call;
import io.haneul.spi.Provider;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The providers of one role that are there now. Every call to a plugin goes through here: under a lease that is drained when
 * the plugin leaves, in a pool of its own with a limit per target, until its deadline, with whatever a plugin throws made a
 * {@link Fault}. Safe for any number of threads.
 *
 * @param <T> the role
 */
public final class Providers<T extends Provider> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);
    /** How long callers that are no jobs wait for a provider that has left: longer than it takes to replace a plugin. */
    private static final Duration ABSENCE = Duration.ofSeconds(10);
    /** How long they wait for a place at a target. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String role;
    private final Settings settings;
    private final Map<String, List<Slot<T>>> slots = new ConcurrentHashMap<>();
    private final Map<String, Instant> left = new ConcurrentHashMap<>();

    /**
     * How calls are bounded.
     *
     * @param calls         under way per provider; half of them go to any targets, the rest to those that have none
     * @param perTarget     calls under way at one target
     * @param drain         how long a leaving provider's calls may take before they are abandoned
     * @param noTransaction throws when the calling thread has a transaction open
     * @param appeared      is told role and name of a provider that came
     */
    public record Settings(
            int calls, int perTarget, Duration drain, Runnable noTransaction, Consumer<String> appeared) {}

    public Providers(String role, Settings settings) {
        this.role = role;
        this.settings = settings;
    }

    /** Takes a provider in. While several of one name are there, the one that came last is called. */
    public void add(T provider) {
        String name = provider.name();
        Slot<T> slot = new Slot<>(role + " " + name, provider, settings);
        slots.merge(name, List.of(slot), Providers::newestLast);
        left.remove(name);
        LOG.info("{} {} is there", role, name);
        announce(name);
    }

    private static <S> List<S> newestLast(List<S> there, List<S> come) {
        return Stream.concat(there.stream(), come.stream()).toList();
    }

    private void announce(String name) {
        settings.appeared().accept(role + " " + name);
        synchronized (left) {
            left.notifyAll();
        }
    }

    /**
     * Lets a provider go: no new call reaches it, and those under way are waited for, within bounds. One of the same name that
     * was there before is called again.
     */
    public void remove(T provider) {
        for (Map.Entry<String, List<Slot<T>>> entry : slots.entrySet()) {
            for (Slot<T> slot : entry.getValue()) {
                if (slot.holds(provider)) {
                    remove(entry.getKey(), slot);
                    return;
                }
            }
        }
    }

    private void remove(String name, Slot<T> gone) {
        List<Slot<T>> rest = slots.computeIfPresent(name, (key, there) -> {
            List<Slot<T>> others = there.stream().filter(slot -> slot != gone).toList();
            return others.isEmpty() ? null : others;
        });
        if (rest == null) {
            left.put(name, Instant.now());
        }
        LOG.info("{} {} leaves", role, name);
        gone.retire();
    }

    /** {@return the names of those that are there} */
    public List<String> names() {
        return slots.keySet().stream().sorted().toList();
    }

    /** {@return the role all of them have} */
    public String role() {
        return role;
    }

    /** {@return those that are there, by name, and how their calls go} */
    public List<Health> health() {
        return slots.values().stream()
                .map(there -> there.get(there.size() - 1).health(role))
                .sorted(Comparator.comparing(Health::name))
                .toList();
    }

    /** {@return whether a provider of the name is there} */
    public boolean has(String name) {
        return slots.containsKey(name);
    }

    /**
     * A call to a provider.
     *
     * @param provider by name
     * @param target   names what it acts on, for the limit per target
     * @param call     with the deadline
     */
    public record Address(String provider, String target, Call call) {}

    /** What is called of a provider. */
    @FunctionalInterface
    public interface Use<T, R> {
        /** {@return what the provider answered} */
        R of(T provider) throws Fault, InterruptedException;
    }

    /**
     * Calls a provider and waits for its answer, at most until the deadline.
     *
     * @throws ProviderMissing when it is not there: the job waits for it
     * @throws Busy            when there is no place for another call at the target: the job waits for one
     * @throws Fault           what it answered; UNKNOWN past the deadline, BROKEN when it threw anything else
     */
    public <R> R call(Address address, Use<T, R> use) throws Fault, InterruptedException {
        settings.noTransaction().run();
        return slot(address.provider()).call(address, use);
    }

    /**
     * As {@link #call}, of an ability of the provider.
     *
     * @return empty when the provider does not have the ability
     */
    public <A, R> Optional<R> callAbility(Address address, Class<A> ability, Use<A, R> use)
            throws Fault, InterruptedException {
        settings.noTransaction().run();
        Slot<T> slot = slot(address.provider());
        if (!slot.has(ability)) {
            return Optional.empty();
        }
        return Optional.of(slot.call(address, provider -> use.of(ability.cast(provider))));
    }

    /**
     * As {@link #call}, for callers that are no jobs: waits a while for a place at the target, and for a provider
     * that has just left, as it does when it is replaced.
     *
     * @throws ProviderMissing when it is not there
     * @throws Fault           UNREACHABLE when there is no place at the target for a while
     */
    public <R> R callPatiently(Address address, Use<T, R> use) throws Fault, InterruptedException {
        return patiently(() -> call(address, use));
    }

    /** As {@link #callAbility}, for callers that are no jobs; see {@link #callPatiently}. */
    public <A, R> Optional<R> callAbilityPatiently(Address address, Class<A> ability, Use<A, R> use)
            throws Fault, InterruptedException {
        return patiently(() -> callAbility(address, ability, use));
    }

    private interface Attempt<R> {
        R now() throws Fault, InterruptedException;
    }

    private <R> R patiently(Attempt<R> attempt) throws Fault, InterruptedException {
        settings.noTransaction().run();
        awaitReturn();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return attempt.now();
            } catch (Busy busy) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new Fault(FaultKind.UNREACHABLE, String.valueOf(busy.getMessage()));
                }
                Workers.outside(() -> awaitPlace(busy, left));
            }
        }
    }

    private static boolean awaitPlace(Busy busy, long nanos) throws InterruptedException {
        try {
            busy.place().toCompletableFuture().get(nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("{}", busy.getMessage(), e);
            return false;
        }
    }

    /** Waits until every provider that left a moment ago is back, or has stayed away for longer than an update takes. */
    public void awaitReturn() throws InterruptedException {
        if (left.isEmpty()) {
            return;
        }
        settings.noTransaction().run();
        Workers.outside(() -> {
            synchronized (left) {
                while (!left.isEmpty()) {
                    Instant longAgo = Instant.now().minus(ABSENCE);
                    left.values().removeIf(since -> since.isBefore(longAgo));
                    if (!left.isEmpty()) {
                        left.wait(100);
                    }
                }
            }
            return true;
        });
    }

    /** {@return whether the provider has the ability} */
    public boolean hasAbility(String provider, Class<?> ability) {
        return slot(provider).has(ability);
    }

    /**
     * Asks a provider something that never blocks (its facts, an order of candidates), on the calling thread.
     *
     * @return empty when it is not there
     * @throws Fault BROKEN when it threw
     */
    public <R> Optional<R> ask(String provider, Function<T, R> question) throws Fault {
        Optional<Slot<T>> slot = newest(provider);
        return slot.isEmpty() ? Optional.empty() : slot.get().ask(question);
    }

    /** {@return the first provider that answers the question with something, and its answer} */
    public Optional<String> first(Function<T, Boolean> question) {
        for (String name : names()) {
            try {
                if (ask(name, question).orElse(false)) {
                    return Optional.of(name);
                }
            } catch (Fault fault) {
                LOG.warn("{} {} was passed over: {}", role, name, fault.getMessage());
            }
        }
        return Optional.empty();
    }

    private Slot<T> slot(String name) {
        return newest(name).orElseThrow(() -> new ProviderMissing(role + " " + name));
    }

    private Optional<Slot<T>> newest(String name) {
        return Optional.ofNullable(slots.get(name)).map(there -> there.get(there.size() - 1));
    }

    @Override
    public void close() {
        slots.values().forEach(there -> there.forEach(Slot::retire));
        slots.clear();
    }

    static Fault broken(String who, Throwable cause) {
        return new Fault(FaultKind.BROKEN, who + " failed: " + cause.getClass().getSimpleName(), cause);
    }
}
