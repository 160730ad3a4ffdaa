package specimen.walls.haneul.engine;

import specimen.walls.haneul.plugins.one.PluginThing;

interface BrokenEngineToPlugin {
    void take(PluginThing thing);
}
