package specimen.walls.haneul.jobs;

import specimen.walls.haneul.engine.EngineThing;

interface BrokenJobsToEngine {
    void take(EngineThing thing);
}
