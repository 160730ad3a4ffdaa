package specimen.walls.haneul.plugins.two;

import specimen.walls.haneul.spi.SpiThing;

interface SoundPluginToSpi {
    void take(SpiThing thing);
}
