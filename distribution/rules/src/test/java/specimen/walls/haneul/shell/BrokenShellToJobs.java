package specimen.walls.haneul.shell;

import specimen.walls.haneul.jobs.JobsThing;

interface BrokenShellToJobs {
    void take(JobsThing thing);
}
