package specimen.walls.haneul.spi;

import specimen.walls.haneul.model.ModelThing;

interface SoundSpiToModel {
    void take(ModelThing thing);
}
