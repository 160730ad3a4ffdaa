package specimen.walls.haneul.store;

/** Something that lives in store. */
public interface StoreThing {}
