package specimen.unsupported.haneul.plugins.one;

final class SoundRefusal {
    void migrate(boolean live) {
        if (live) {
            throw new IllegalStateException("not live");
        }
    }
}
