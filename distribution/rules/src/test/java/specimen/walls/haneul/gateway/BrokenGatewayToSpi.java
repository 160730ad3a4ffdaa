package specimen.walls.haneul.gateway;

import specimen.walls.haneul.spi.SpiThing;

interface BrokenGatewayToSpi {
    void take(SpiThing thing);
}
