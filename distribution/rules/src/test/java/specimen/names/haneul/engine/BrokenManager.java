package specimen.names.haneul.engine;

interface BrokenManager {}
