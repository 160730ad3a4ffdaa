package specimen.walls.haneul.plugins.two;

import specimen.walls.haneul.plugins.one.PluginThing;

interface BrokenPluginToSibling {
    void take(PluginThing thing);
}
