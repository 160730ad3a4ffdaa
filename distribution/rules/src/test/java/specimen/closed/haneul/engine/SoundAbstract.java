package specimen.closed.haneul.engine;

abstract class SoundAbstract {
    abstract String name();
}
