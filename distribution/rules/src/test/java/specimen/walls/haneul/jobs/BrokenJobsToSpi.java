package specimen.walls.haneul.jobs;

import specimen.walls.haneul.spi.SpiThing;

interface BrokenJobsToSpi {
    void take(SpiThing thing);
}
