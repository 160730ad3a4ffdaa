package specimen.names.haneul.engine;

interface BrokenBase {}
