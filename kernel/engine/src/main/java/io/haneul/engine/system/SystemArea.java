package io.haneul.engine.system;

import io.haneul.engine.core.Kernel;

/** The area of what the server says of itself. */
public final class SystemArea {
    private final Kernel kernel;

    public SystemArea(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Adds the area to the engine. */
    public void register() {
        new JobQueries(kernel).register();
        new EventQueries(kernel).register();
        new AlertCommands(kernel).register();
        new Configurations(kernel).register();
        new Capabilities(kernel).register();
        new ResourceLimits(kernel).register();
    }
}
