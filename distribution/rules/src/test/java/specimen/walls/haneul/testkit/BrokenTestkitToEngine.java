package specimen.walls.haneul.testkit;

import specimen.walls.haneul.engine.EngineThing;

interface BrokenTestkitToEngine {
    void take(EngineThing thing);
}
