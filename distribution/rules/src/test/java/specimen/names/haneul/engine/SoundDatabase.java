package specimen.names.haneul.engine;

/** Ends like a forbidden word, and is none. */
interface SoundDatabase {}
