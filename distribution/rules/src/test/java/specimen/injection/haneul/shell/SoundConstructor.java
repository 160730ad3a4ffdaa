package specimen.injection.haneul.shell;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;

final class SoundConstructor implements Consumer<String> {
    private final String name;

    SoundConstructor(String name) {
        this.name = name;
    }

    @Override
    public void accept(String other) {
        requireNonNull(name + other);
    }
}
