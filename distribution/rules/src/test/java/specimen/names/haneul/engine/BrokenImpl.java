package specimen.names.haneul.engine;

interface BrokenImpl {}
