package specimen.names.haneul.engine;

interface BrokenUtil {}
