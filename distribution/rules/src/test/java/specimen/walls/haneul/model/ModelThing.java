package specimen.walls.haneul.model;

/** Something that lives in model. */
public interface ModelThing {}
