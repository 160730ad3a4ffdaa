package specimen.walls.haneul.spi;

import specimen.walls.haneul.commands.CommandsThing;

interface BrokenSpiToCommands {
    void take(CommandsThing thing);
}
