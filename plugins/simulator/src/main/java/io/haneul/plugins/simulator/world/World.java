package io.haneul.plugins.simulator.world;

import io.haneul.model.Fault;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** A simulated world in a directory of its own. */
public final class World implements Closeable {
    private static final Duration WATCH_EVERY = Duration.ofMillis(200);

    private final StateDirectory directory;
    private final SimulatedPools pools;
    private final SimulatedHosts hosts;
    private final SimulatedStores stores;
    private final Screens screens = new Screens();
    private final People people;
    private final EventLog events;
    private final Faults faults = new Faults();
    private final Accidents accidents;
    private final Control control;
    private final AtomicReference<Optional<Thread>> watcher = new AtomicReference<>(Optional.empty());

    /**
     * @param directory where the world is kept; made when it is not there
     * @throws UncheckedIOException when the directory cannot be used, is used by another world or holds damaged files
     */
    public World(Path directory) {
        this.directory = new StateDirectory(directory);
        this.pools = new SimulatedPools(this.directory);
        this.hosts = new SimulatedHosts(this.directory, pools);
        this.stores = new SimulatedStores(this.directory);
        this.people = new People(this.directory);
        this.events = new EventLog(this.directory);
        this.accidents = new Accidents(hosts, pools);
        this.control = new Control(this.directory, this::state, faults, accidents);
        try {
            pools.load();
            hosts.load();
            control.load();
        } catch (IOException e) {
            close();
            throw new UncheckedIOException("the simulator cannot read its world: " + e.getMessage(), e);
        }
    }

    /** Carries out one call at a target, after what was ordered in {@code faults.json} until now. */
    public <T> T carryOut(FaultRule.Verb verb, String target, Faults.Deed<T> deed) throws Fault, InterruptedException {
        control.obey();
        return faults.carryOut(verb, target, deed);
    }

    /** Looks at {@code faults.json} of its own accord from now on, also while nothing is called. */
    public void watch() {
        Thread thread = new Thread(
                () -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        control.obey();
                        LockSupport.parkNanos(WATCH_EVERY.toNanos());
                    }
                },
                "simulator orders");
        thread.setDaemon(true);
        if (watcher.compareAndSet(Optional.empty(), Optional.of(thread))) {
            thread.start();
        }
    }

    /** {@return what may happen to it} */
    public Accidents accidents() {
        return accidents;
    }

    /** {@return its hosts} */
    public SimulatedHosts hosts() {
        return hosts;
    }

    /** {@return its pools} */
    public SimulatedPools pools() {
        return pools;
    }

    /** {@return its image stores} */
    public SimulatedStores stores() {
        return stores;
    }

    /** {@return the screens it serves} */
    public Screens screens() {
        return screens;
    }

    /** {@return its people} */
    public People people() {
        return people;
    }

    /** {@return the events it was told} */
    public EventLog events() {
        return events;
    }

    /** {@return the faults in force} */
    public Faults faults() {
        return faults;
    }

    /** {@return everything there is at this moment} */
    public SimulatedState state() {
        return new SimulatedState(hosts.snapshot(), pools.snapshot());
    }

    /** Lets go of hanging calls and of the directory; no call does anything any more. */
    @Override
    public void close() {
        watcher.get().ifPresent(Thread::interrupt);
        faults.close();
        screens.close();
        try {
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
