package specimen.walls.haneul.commands;

import specimen.walls.haneul.store.StoreThing;

interface BrokenCommandsToStore {
    void take(StoreThing thing);
}
