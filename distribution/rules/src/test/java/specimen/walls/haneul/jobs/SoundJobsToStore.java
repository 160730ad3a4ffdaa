package specimen.walls.haneul.jobs;

import specimen.walls.haneul.store.StoreThing;

interface SoundJobsToStore {
    void take(StoreThing thing);
}
