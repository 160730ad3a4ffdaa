package io.haneul.engine.tag;

import io.haneul.engine.core.Kernel;

/** The area of tags and details, put together. */
public final class TagArea {
    private final Kernel kernel;

    public TagArea(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Adds the area to the engine, after all whose things can carry tags. */
    public void register() {
        Things things = new Things(kernel);
        new TagCommands(kernel, things).register();
        new DetailCommands(kernel, things).register();
    }
}
