package io.haneul.plugins.simulator.world;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A simulated world in a directory of its own. */
public final class World implements Closeable {
    private final StateDirectory directory;
    private final SimulatedPools pools;
    private final SimulatedHosts hosts;
    private final Faults faults = new Faults();

    /**
     * @param directory where the world is kept; made when it is not there
     * @throws UncheckedIOException when the directory cannot be used, is used by another world or holds damaged files
     */
    public World(Path directory) {
        this.directory = new StateDirectory(directory);
        this.pools = new SimulatedPools(this.directory);
        this.hosts = new SimulatedHosts(this.directory, pools);
        try {
            pools.load();
            hosts.load();
        } catch (IOException e) {
            close();
            throw new UncheckedIOException("the simulator cannot read its world: " + e.getMessage(), e);
        }
    }

    /** {@return its hosts} */
    public SimulatedHosts hosts() {
        return hosts;
    }

    /** {@return its pools} */
    public SimulatedPools pools() {
        return pools;
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
        faults.close();
        try {
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
