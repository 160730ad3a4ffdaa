package specimen.closed.haneul.engine;

record SoundRecord(String name) {}
