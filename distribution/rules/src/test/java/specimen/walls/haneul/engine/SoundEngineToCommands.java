package specimen.walls.haneul.engine;

import specimen.walls.haneul.commands.CommandsThing;

interface SoundEngineToCommands {
    void take(CommandsThing thing);
}
