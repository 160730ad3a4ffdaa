package specimen.state.haneul.engine;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class SoundConstants {
    static final Map<String, String> NAMES = Map.of("a", "b");
    static final List<String> ORDER = Stream.of("a", "b").toList();
    static final Pattern FORM = Pattern.compile("[a-z]+");
    static final SoundConstants NONE = new SoundConstants("none");
    private static final char[] DIGITS = {'0', '1'};

    private final String name;

    private SoundConstants(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name + DIGITS[0];
    }
}
