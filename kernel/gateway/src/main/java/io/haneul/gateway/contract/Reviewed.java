package io.haneul.gateway.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The reviewed differences, as people keep them in a file: one {@link ReviewedLine} each, {@code count N} for how much all
 * differences together count, and lines that begin with {@code #} for readers.
 */
final class Reviewed {
    private static final Pattern COUNT = Pattern.compile("count (\\d+)");

    private final List<String> lines;
    private final List<ReviewedLine> entries;
    private final Optional<Integer> count;

    private Reviewed(List<String> lines, List<ReviewedLine> entries, Optional<Integer> count) {
        this.lines = lines;
        this.entries = entries;
        this.count = count;
    }

    /** {@return nothing reviewed} */
    static Reviewed nothing() {
        return new Reviewed(List.of(), List.of(), Optional.empty());
    }

    /**
     * {@return what such a file says}
     *
     * @throws IllegalArgumentException naming the line that is none
     */
    static Reviewed read(List<String> lines) {
        Optional<Integer> count = lines.stream()
                .map(COUNT::matcher)
                .filter(Matcher::matches)
                .map(counted -> Integer.parseInt(counted.group(1)))
                .findFirst();
        List<ReviewedLine> entries =
                lines.stream().filter(Reviewed::isEntry).map(ReviewedLine::read).toList();
        return new Reviewed(List.copyOf(lines), entries, count);
    }

    private static boolean isEntry(String line) {
        return !line.isBlank() && !line.startsWith("#") && !COUNT.matcher(line).matches();
    }

    /** {@return why there is the difference; empty when nobody has said} */
    Optional<String> reason(Difference difference) {
        return entries.stream()
                .filter(entry -> entry.fits(difference))
                .map(ReviewedLine::reason)
                .filter(reason -> !reason.equals(ReviewedLine.NONE))
                .findFirst();
    }

    /** {@return the lines that stand for no difference any more, or name one among others} */
    List<String> stale(List<Difference> differences) {
        return entries.stream()
                .filter(entry -> !entry.trimmed(differences).equals(Optional.of(entry)))
                .map(ReviewedLine::text)
                .toList();
    }

    /** {@return for how much the differences counted when they were reviewed} */
    Optional<Integer> count() {
        return count;
    }

    /** {@return the file's lines as they should be now: without what is stale, and with what nobody has reviewed at the end} */
    List<String> rewritten(List<Difference> differences) {
        String counted = "count " + weight(differences);
        List<String> next = new ArrayList<>(count.isEmpty() ? List.of(counted) : List.of());
        for (String line : lines) {
            if (isEntry(line)) {
                ReviewedLine.read(line)
                        .trimmed(differences)
                        .map(ReviewedLine::text)
                        .ifPresent(next::add);
            } else {
                next.add(COUNT.matcher(line).matches() ? counted : line);
            }
        }
        unwritten(differences).forEach(next::add);
        return next;
    }

    private Stream<String> unwritten(List<Difference> differences) {
        return differences.stream()
                .filter(difference -> entries.stream().noneMatch(entry -> entry.fits(difference)))
                .map(difference -> difference.line() + " | " + ReviewedLine.NONE);
    }

    /** {@return for how much differences count together} */
    static int weight(List<Difference> differences) {
        return differences.stream().mapToInt(Difference::weight).sum();
    }
}
