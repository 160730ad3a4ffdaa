package io.haneul.plugins.simulator;

import io.haneul.model.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;

/**
 * One simulated world, in one directory: what the two components of this plugin share, and what tests hold on to. It keeps
 * its own state, apart from the kernel's database.
 */
public final class Simulator implements AutoCloseable {
    private final StateDirectory directory;
    private final SimulatedPools pools;
    private final SimulatedHosts hosts;
    private final Faults faults = new Faults();
    private final SimulatorDriver driver;
    private final SimulatorStorage storage;

    /**
     * @param directory where the world is kept; made when it is not there
     * @throws UncheckedIOException when the directory cannot be used, is used by another simulator or holds damaged files
     */
    public Simulator(Path directory) {
        this.directory = new StateDirectory(directory);
        this.pools = new SimulatedPools(this.directory);
        this.hosts = new SimulatedHosts(this.directory, pools);
        this.driver = new SimulatorDriver(hosts, faults);
        this.storage = new SimulatorStorage(pools, faults);
        load();
    }

    /**
     * {@return the simulator of a running product: in {@code simulator} below the directory that the system property
     * {@code haneul.data} names}
     *
     * @throws IllegalStateException when the property is not set: a world in some temporary directory would be lost
     */
    public static Simulator ofProduct() {
        String data = System.getProperty("haneul.data", "");
        if (data.isBlank()) {
            throw new IllegalStateException(
                    "the simulator needs the system property haneul.data: the directory in which it keeps its world");
        }
        return new Simulator(Path.of(data, "simulator"));
    }

    private void load() {
        try {
            pools.load();
            hosts.load();
        } catch (IOException e) {
            close();
            throw new UncheckedIOException("the simulator cannot read its world: " + e.getMessage(), e);
        }
    }

    /** {@return this world as a hypervisor} */
    public SimulatorDriver driver() {
        return driver;
    }

    /** {@return this world as primary storage} */
    public SimulatorStorage storage() {
        return storage;
    }

    /** {@return the faults in force} */
    public Faults faults() {
        return faults;
    }

    /** {@return everything there is at this moment} */
    public SimulatedState state() {
        return new SimulatedState(hosts.snapshot(), pools.snapshot());
    }

    /** The host loses power: its machines are gone, and it answers no more until {@link #revive}. */
    public void hostDies(String host) throws Fault {
        hosts.at(host).die();
    }

    /** A dead host comes back, empty. */
    public void revive(String host) throws Fault {
        hosts.at(host).revive();
    }

    /** A guest shuts itself down. */
    public void guestPowersOff(String host, String machine) throws Fault {
        hosts.at(host).powerOff(machine);
    }

    /** Somebody removes a machine with the host's own tools. */
    public void removeMachine(String host, String machine) throws Fault {
        hosts.at(host).removeBehindBack(machine);
    }

    /** Somebody removes a volume with the storage's own tools. */
    public void removeVolume(String pool, UUID volume) throws Fault {
        pools.at(pool).vanish(volume);
    }

    /** Lets go of hanging calls and of the directory. */
    @Override
    public void close() {
        faults.close();
        try {
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
