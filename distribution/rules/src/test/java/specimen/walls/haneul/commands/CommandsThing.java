package specimen.walls.haneul.commands;

/** Something that lives in commands. */
public interface CommandsThing {}
