package specimen.walls.haneul.testkit;

import specimen.walls.haneul.spi.SpiThing;

interface SoundTestkitToSpi {
    void take(SpiThing thing);
}
