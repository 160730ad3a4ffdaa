package specimen.walls.haneul.shell;

import specimen.walls.haneul.engine.EngineThing;

interface SoundShellToEngine {
    void take(EngineThing thing);
}
