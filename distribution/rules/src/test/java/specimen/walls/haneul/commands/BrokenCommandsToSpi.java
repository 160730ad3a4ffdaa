package specimen.walls.haneul.commands;

import specimen.walls.haneul.spi.SpiThing;

interface BrokenCommandsToSpi {
    void take(SpiThing thing);
}
