package io.haneul.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which room of the house a class is in, told by its package: the segment after {@code haneul}, or for a plugin the
 * module directory it was built in. Specimens have the same segments after a prefix of their own.
 */
final class Rooms {
    private static final Pattern SEGMENT = Pattern.compile("(?:^|\\.)haneul\\.(\\w+)");
    private static final Pattern PLUGIN = Pattern.compile(".*/plugins/([^/]+)/");

    /** What each room may see of this project, besides itself. */
    static final Map<String, Set<String>> SEES = Map.of(
            "model", Set.of(),
            "spi", Set.of("model"),
            "commands", Set.of("model"),
            "testkit", Set.of("model", "spi"),
            "store", Set.of("model"),
            "jobs", Set.of("model", "store"),
            "engine", Set.of("model", "spi", "commands", "store", "jobs"),
            "gateway", Set.of("model", "commands", "engine"),
            "shell", Set.of("model", "commands", "engine"));

    static final Set<String> PLUGIN_SEES = Set.of("model", "spi", "commands");

    private Rooms() {}

    /** {@return the room of a class of this project; empty for the JDK and libraries} */
    static Optional<String> of(JavaClass type) {
        Matcher segment = SEGMENT.matcher(type.getPackageName());
        if (!segment.find()) {
            return Optional.empty();
        }
        String room = segment.group(1);
        return Optional.of(SEES.containsKey(room) ? room : plugin(type).orElse(room));
    }

    /** {@return the name of the plugin that brings a class} */
    static Optional<String> plugin(JavaClass type) {
        return type.getSource()
                .map(source -> PLUGIN.matcher(source.getUri().getSchemeSpecificPart()))
                .filter(Matcher::lookingAt)
                .map(path -> "plugin " + path.group(1));
    }

    /** {@return whether a word after {@code io.haneul} is a room or a plugin; the name of a log or of a setting is neither} */
    static boolean isOfTheHouse(String room) {
        return SEES.containsKey(room) || room.startsWith("plugins.");
    }

    static boolean isPlugin(String room) {
        return !SEES.containsKey(room);
    }

    static boolean sees(String room, String other) {
        return room.equals(other) || SEES.getOrDefault(room, PLUGIN_SEES).contains(other);
    }
}
