package specimen.walls.haneul.commands;

import specimen.walls.haneul.model.ModelThing;

interface SoundCommandsToModel {
    void take(ModelThing thing);
}
