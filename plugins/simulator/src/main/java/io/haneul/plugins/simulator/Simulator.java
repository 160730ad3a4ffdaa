package io.haneul.plugins.simulator;

import io.haneul.model.Fault;
import io.haneul.plugins.simulator.world.Faults;
import io.haneul.plugins.simulator.world.SimulatedState;
import io.haneul.plugins.simulator.world.World;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The simulator as its wiring and tests hold it: the two components of this plugin in one world, and the means to make that
 * world misbehave. The world keeps its own state, apart from the kernel's database.
 */
public final class Simulator implements AutoCloseable {
    private final World world;
    private final SimulatorDriver driver;
    private final SimulatorStorage storage;

    /**
     * @param directory where the world is kept; made when it is not there
     * @throws UncheckedIOException when the directory cannot be used, is used by another simulator or holds damaged files
     */
    public Simulator(Path directory) {
        this.world = new World(directory);
        this.driver = new SimulatorDriver(this);
        this.storage = new SimulatorStorage(this);
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

    World world() {
        return world;
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
        return world.faults();
    }

    /** {@return everything there is at this moment} */
    public SimulatedState state() {
        return world.state();
    }

    /** The host loses power: its machines are gone, and it answers no more until {@link #revive}. */
    public void hostDies(String host) throws Fault {
        world.hosts().at(host).die();
    }

    /** A dead host comes back, empty. */
    public void revive(String host) throws Fault {
        world.hosts().at(host).revive();
    }

    /** A guest shuts itself down. */
    public void guestPowersOff(String host, String machine) throws Fault {
        world.hosts().at(host).powerOff(machine);
    }

    /** Somebody removes a machine with the host's own tools. */
    public void removeMachine(String host, String machine) throws Fault {
        world.hosts().at(host).removeBehindBack(machine);
    }

    /** Somebody removes a volume with the storage's own tools. */
    public void removeVolume(String pool, UUID volume) throws Fault {
        world.pools().at(pool).vanish(volume);
    }

    /** Lets go of hanging calls and of the directory. */
    @Override
    public void close() {
        world.close();
    }
}
