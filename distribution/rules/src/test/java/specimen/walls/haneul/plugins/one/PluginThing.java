package specimen.walls.haneul.plugins.one;

/** Something that lives in a plugin. */
public interface PluginThing {}
