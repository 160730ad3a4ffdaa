package specimen.names.haneul.engine;

interface BrokenUtils {}
