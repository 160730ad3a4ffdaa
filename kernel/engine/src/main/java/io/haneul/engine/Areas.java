package io.haneul.engine;

import io.haneul.engine.compute.Compute;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.identity.Authentication;
import io.haneul.engine.identity.NobodyYet;
import io.haneul.engine.identity.Permissions;
import io.haneul.engine.infrastructure.Infrastructure;
import io.haneul.engine.network.Networks;

/** All areas of the engine, wired to each other: what stands higher here builds on nothing below it. */
final class Areas implements AutoCloseable {
    private final Infrastructure infrastructure;
    private final Networks networks;
    private final Compute compute;

    private Areas(Kernel kernel) {
        infrastructure = new Infrastructure(kernel);
        networks = new Networks(kernel, infrastructure.hosts());
        compute = new Compute(kernel, infrastructure, networks);
    }

    static Areas of(Kernel kernel) {
        Areas areas = new Areas(kernel);
        areas.infrastructure.register();
        areas.networks.register();
        areas.compute.register();
        return areas;
    }

    Authentication authentication() {
        return new NobodyYet();
    }

    Permissions permissions() {
        return (caller, command) -> command.roles().contains(caller.roleType());
    }

    /** Makes what must be there before any job runs. */
    void prepare() {
        infrastructure.prepare();
    }

    /** Begins recurring work and makes the first zone, when one is asked for. */
    void start(Engine engine) {
        infrastructure.start();
        networks.start();
        compute.start();
    }

    @Override
    public void close() {
        compute.close();
        networks.close();
        infrastructure.close();
    }
}
