package io.haneul.shell;

import io.haneul.engine.Engine;
import java.util.Optional;

/** The way to the engine, which may not be there yet or any more. */
interface EngineDoor {
    /** {@return the engine, while it is there} */
    Optional<Engine> engine();
}
