package io.haneul.engine.provider;

import io.haneul.jobs.ProviderMissing;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Call;
import io.haneul.spi.Provider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
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

    private final String role;
    private final Settings settings;
    private final Map<String, Slot<T>> slots = new ConcurrentHashMap<>();

    /**
     * How calls are bounded.
     *
     * @param threads       per provider
     * @param perTarget     calls under way at one target
     * @param drain         how long a leaving provider's calls may take before they are abandoned
     * @param noTransaction throws when the calling thread has a transaction open
     * @param appeared      is told role and name of a provider that came
     */
    public record Settings(
            int threads, int perTarget, Duration drain, Runnable noTransaction, Consumer<String> appeared) {}

    public Providers(String role, Settings settings) {
        this.role = role;
        this.settings = settings;
    }

    /** Takes a provider in. One of the same name that is there already stays behind it until it leaves. */
    public void add(T provider) {
        String name = provider.name();
        Slot<T> slot = new Slot<>(role + " " + name, provider, settings);
        Slot<T> before = slots.put(name, slot);
        LOG.info("{} {} is there", role, name);
        if (before != null) {
            before.retire();
        }
        settings.appeared().accept(role + " " + name);
    }

    /** Lets a provider go: no new call reaches it, and those under way are waited for, within bounds. */
    public void remove(T provider) {
        String name = provider.name();
        Slot<T> slot = slots.get(name);
        if (slot != null && slot.holds(provider) && slots.remove(name, slot)) {
            LOG.info("{} {} leaves", role, name);
            slot.retire();
        }
    }

    /** {@return the names of those that are there} */
    public List<String> names() {
        return slots.keySet().stream().sorted().toList();
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
        Slot<T> slot = slots.get(provider);
        return slot == null ? Optional.empty() : slot.ask(question);
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
        Slot<T> slot = slots.get(name);
        if (slot == null) {
            throw new ProviderMissing(role + " " + name);
        }
        return slot;
    }

    @Override
    public void close() {
        slots.values().forEach(Slot::retire);
        slots.clear();
    }

    static Fault broken(String who, Throwable cause) {
        return new Fault(FaultKind.BROKEN, who + " failed: " + cause.getClass().getSimpleName(), cause);
    }
}
