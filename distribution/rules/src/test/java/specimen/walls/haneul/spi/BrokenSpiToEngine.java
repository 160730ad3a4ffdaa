package specimen.walls.haneul.spi;

import specimen.walls.haneul.engine.EngineThing;

interface BrokenSpiToEngine {
    void take(EngineThing thing);
}
