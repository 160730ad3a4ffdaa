package specimen.names.haneul.engine;

interface BrokenHelper {}
