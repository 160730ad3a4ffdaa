package io.haneul.plugins.simulator;

import io.haneul.plugins.simulator.world.Accidents;
import io.haneul.plugins.simulator.world.Faults;
import io.haneul.plugins.simulator.world.SimulatedState;
import io.haneul.plugins.simulator.world.World;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The simulator as its wiring and tests hold it: the two components of this plugin in one world, and the means to make that
 * world misbehave. The world keeps its own state, apart from the kernel's database.
 */
public final class Simulator implements AutoCloseable {
    private final World world;
    private final SimulatorDriver driver;
    private final SimulatorStorage storage;
    private final SimulatorImages images;
    private final SimulatorPeople people;
    private final SimulatorEvents events;

    /**
     * @param directory where the world is kept; made when it is not there
     * @throws UncheckedIOException when the directory cannot be used, is used by another simulator or holds damaged files
     */
    public Simulator(Path directory) {
        this.world = new World(directory);
        this.driver = new SimulatorDriver(this);
        this.storage = new SimulatorStorage(this);
        this.images = new SimulatorImages(this);
        this.people = new SimulatorPeople(this);
        this.events = new SimulatorEvents(this);
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
        Simulator simulator = new Simulator(Path.of(data, "simulator"));
        simulator.world.watch();
        return simulator;
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

    /** {@return this world as an image store} */
    public SimulatorImages images() {
        return images;
    }

    /** {@return this world as one who knows people} */
    public SimulatorPeople people() {
        return people;
    }

    /** {@return this world as one who is told what happens} */
    public SimulatorEvents events() {
        return events;
    }

    /** {@return the faults in force} */
    public Faults faults() {
        return world.faults();
    }

    /** {@return everything there is at this moment} */
    public SimulatedState state() {
        return world.state();
    }

    /** {@return what may happen to this world behind the kernel's back} */
    public Accidents accidents() {
        return world.accidents();
    }

    /** Lets go of hanging calls and of the directory. */
    @Override
    public void close() {
        world.close();
    }
}
