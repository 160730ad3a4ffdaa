package specimen.walls.haneul.plugins.two;

import specimen.walls.haneul.store.StoreThing;

interface BrokenPluginToStore {
    void take(StoreThing thing);
}
