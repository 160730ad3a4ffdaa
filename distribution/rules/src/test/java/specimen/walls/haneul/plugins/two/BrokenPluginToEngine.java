package specimen.walls.haneul.plugins.two;

import specimen.walls.haneul.engine.EngineThing;

interface BrokenPluginToEngine {
    void take(EngineThing thing);
}
