package specimen.walls.haneul.store;

import specimen.walls.haneul.spi.SpiThing;

interface BrokenStoreToSpi {
    void take(SpiThing thing);
}
