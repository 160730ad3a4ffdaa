package io.haneul.engine;

import io.haneul.engine.core.Kernel;
import io.haneul.engine.identity.Authentication;
import io.haneul.engine.identity.NobodyYet;
import io.haneul.engine.identity.Permissions;

/** All areas of the engine, wired to each other. */
final class Areas implements AutoCloseable {
    private Areas() {}

    static Areas of(Kernel unused) {
        return new Areas();
    }

    Authentication authentication() {
        return new NobodyYet();
    }

    Permissions permissions() {
        return (caller, command) -> command.roles().contains(caller.roleType());
    }

    /** Makes what must be there before any job runs. */
    void prepare() {}

    /** Begins recurring work and makes the first zone, when one is asked for. */
    void start(Engine engine) {}

    @Override
    public void close() {}
}
