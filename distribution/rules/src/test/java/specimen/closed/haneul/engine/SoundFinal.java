package specimen.closed.haneul.engine;

final class SoundFinal {}
