package io.haneul.engine.infrastructure;

import io.haneul.engine.command.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The numbers of guest networks on a physical network, such as {@code 100-999,2000-2100}.
 *
 * @param ranges apart from each other, in order
 */
record NumberRanges(List<Range> ranges) {
    private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,9})\\s*(?:-\\s*(\\d{1,9})\\s*)?");

    NumberRanges {
        ranges = List.copyOf(ranges);
    }

    /** From one number to another, both among them. */
    record Range(int low, int high) {
        @Override
        public String toString() {
            return low == high ? Integer.toString(low) : low + "-" + high;
        }
    }

    /** {@return the ranges of a row} */
    static NumberRanges of(String text) {
        return read("vlan", text, new Range(0, Integer.MAX_VALUE));
    }

    /**
     * {@return the ranges a parameter says; none for an empty one}
     *
     * @param bounds the numbers the isolation knows
     */
    static NumberRanges read(String parameter, String text, Range bounds) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
            Matcher form = RANGE.matcher(part);
            if (!form.matches()) {
                throw Refusal.parameter(parameter, "must be numbers and ranges of them such as 100-999,2000-2100");
            }
            int low = Integer.parseInt(form.group(1));
            int high = form.group(2) == null ? low : Integer.parseInt(form.group(2));
            if (low > high || low < bounds.low() || high > bounds.high()) {
                throw Refusal.parameter(
                        parameter,
                        "range " + part.strip() + " must go up, within " + bounds.low() + " to " + bounds.high());
            }
            ranges.add(new Range(low, high));
        }
        ranges.sort(Comparator.comparingInt(Range::low));
        for (int i = 1; i < ranges.size(); i++) {
            if (ranges.get(i).low() <= ranges.get(i - 1).high()) {
                throw Refusal.parameter(
                        parameter, "ranges " + ranges.get(i - 1) + " and " + ranges.get(i) + " overlap");
            }
        }
        return new NumberRanges(ranges);
    }

    boolean has(int number) {
        return ranges.stream().anyMatch(range -> range.low() <= number && number <= range.high());
    }

    long size() {
        return ranges.stream()
                .mapToLong(range -> range.high() - range.low() + 1L)
                .sum();
    }

    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(","));
    }
}
