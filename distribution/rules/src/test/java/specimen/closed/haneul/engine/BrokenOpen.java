package specimen.closed.haneul.engine;

class BrokenOpen {}
