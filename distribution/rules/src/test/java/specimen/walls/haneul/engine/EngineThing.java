package specimen.walls.haneul.engine;

/** Something that lives in engine. */
public interface EngineThing {}
