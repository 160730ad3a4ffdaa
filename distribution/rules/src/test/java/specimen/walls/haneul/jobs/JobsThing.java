package specimen.walls.haneul.jobs;

/** Something that lives in jobs. */
public interface JobsThing {}
