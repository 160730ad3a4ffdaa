package specimen.walls.haneul.testkit;

/** Something that lives in testkit. */
public interface TestkitThing {}
