package specimen.state.haneul.engine;

enum SoundEnum {
    ONE,
    TWO;

    int weight() {
        return switch (this) {
            case ONE -> 1;
            case TWO -> 2;
        };
    }
}
