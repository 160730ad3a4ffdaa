package specimen.walls.haneul.store;

import specimen.walls.haneul.model.ModelThing;

interface SoundStoreToModel {
    void take(ModelThing thing);
}
