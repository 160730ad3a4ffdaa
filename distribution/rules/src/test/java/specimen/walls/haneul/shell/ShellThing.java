package specimen.walls.haneul.shell;

/** Something that lives in shell. */
public interface ShellThing {}
