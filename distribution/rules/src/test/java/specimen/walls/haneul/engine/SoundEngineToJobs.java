package specimen.walls.haneul.engine;

import specimen.walls.haneul.jobs.JobsThing;

interface SoundEngineToJobs {
    void take(JobsThing thing);
}
