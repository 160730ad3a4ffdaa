package specimen.walls.haneul.store;

import specimen.walls.haneul.jobs.JobsThing;

interface BrokenStoreToJobs {
    void take(JobsThing thing);
}
