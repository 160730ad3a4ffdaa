package specimen.unsupported.haneul.plugins.one;

final class BrokenAbility {
    void migrate(boolean live) {
        if (live) {
            throw new UnsupportedOperationException("not live");
        }
    }
}
