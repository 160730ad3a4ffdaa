package io.haneul.gateway.contract;

import io.haneul.gateway.contract.Difference.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line that stands for differences: {@code KIND COMMAND NAME | REASON}.
 *
 * @param commands names in which {@code *} stands for any characters
 * @param names    likewise, of parameters or fields
 */
record ReviewedLine(Kind kind, List<Glob> commands, List<Glob> names, String reason) {
    /** The reason of what was written down without one. */
    static final String NONE = "?";

    private static final Pattern FORM = Pattern.compile("([a-z-]+) +(\\S+) +(\\S+) +\\| *(.*)");

    /** A name in which {@code *} stands for any characters. */
    record Glob(String text, Pattern pattern) {
        static Glob of(String text) {
            return new Glob(
                    text,
                    Pattern.compile(Arrays.stream(text.split("\\*", -1))
                            .map(Pattern::quote)
                            .collect(Collectors.joining(".*"))));
        }

        boolean fits(String name) {
            return text.indexOf('*') < 0
                    ? text.equals(name)
                    : pattern.matcher(name).matches();
        }
    }

    /**
     * {@return what the line says}
     *
     * @throws IllegalArgumentException when it says nothing
     */
    static ReviewedLine read(String line) {
        Matcher parts = FORM.matcher(line);
        if (!parts.matches() || parts.group(4).isBlank()) {
            throw new IllegalArgumentException("'" + line + "' is not KIND COMMAND NAME | REASON");
        }
        Kind kind = Arrays.stream(Kind.values())
                .filter(one -> one.word().equals(parts.group(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + line + "' begins with no kind of difference"));
        return new ReviewedLine(kind, globs(parts.group(2)), globs(parts.group(3)), parts.group(4));
    }

    private static List<Glob> globs(String list) {
        return Arrays.stream(list.split(",")).map(Glob::of).toList();
    }

    boolean fits(Difference difference) {
        return kind == difference.kind()
                && commands.stream().anyMatch(glob -> glob.fits(difference.command()))
                && names.stream().anyMatch(glob -> glob.fits(difference.name()));
    }

    /** {@return the line without the commands and names that stand for nothing; empty when nothing is left} */
    Optional<ReviewedLine> trimmed(List<Difference> differences) {
        List<Difference> mine = differences.stream().filter(this::fits).toList();
        return mine.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReviewedLine(
                        kind,
                        needed(commands, glob -> mine.stream().anyMatch(one -> glob.fits(one.command()))),
                        needed(names, glob -> mine.stream().anyMatch(one -> glob.fits(one.name()))),
                        reason));
    }

    private static List<Glob> needed(List<Glob> globs, Predicate<Glob> isNeeded) {
        return globs.stream().filter(isNeeded).toList();
    }

    /** {@return it as it is written} */
    String text() {
        return kind.word() + " " + joined(commands) + " " + joined(names) + " | " + reason;
    }

    private static String joined(List<Glob> globs) {
        return globs.stream().map(Glob::text).collect(Collectors.joining(","));
    }
}
