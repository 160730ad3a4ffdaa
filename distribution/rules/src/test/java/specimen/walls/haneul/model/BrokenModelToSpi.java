package specimen.walls.haneul.model;

import specimen.walls.haneul.spi.SpiThing;

interface BrokenModelToSpi {
    void take(SpiThing thing);
}
