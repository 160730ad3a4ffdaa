package io.haneul.engine.infrastructure;

import io.haneul.engine.core.Kernel;

/** The area put together. */
public final class Infrastructure implements AutoCloseable {
    private final Kernel kernel;
    private final Hosts hosts;
    private final Pools pools;
    private final InUse inUse = new InUse();

    public Infrastructure(Kernel kernel) {
        this.kernel = kernel;
        this.hosts = new Hosts(kernel);
        this.pools = new Pools(kernel);
    }

    /** Adds settings, commands, references and views; once, while the engine is assembled. */
    public void register() {
        InfrastructureSettings.define(kernel.settings());
    }

    /** Reads what there is; before any job runs. */
    public void prepare() {
        hosts.refresh();
    }

    /** Begins to watch the hosts. */
    public void start() {}

    /** {@return the hosts} */
    public Hosts hosts() {
        return hosts;
    }

    /** {@return the pools} */
    public Pools pools() {
        return pools;
    }

    /** {@return where areas above say what of theirs stands on a zone, host, pool ...} */
    public InUse inUse() {
        return inUse;
    }

    @Override
    public void close() {}
}
