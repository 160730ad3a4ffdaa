package specimen.behaviour.haneul.spi;

final class BrokenSettings {
    boolean isSet() {
        return Boolean.getBoolean("specimen") || System.getenv("SPECIMEN") != null;
    }
}
