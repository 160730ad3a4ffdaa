package specimen.ambient.haneul.engine;

final class BrokenInherited extends InheritableThreadLocal<String> {}
