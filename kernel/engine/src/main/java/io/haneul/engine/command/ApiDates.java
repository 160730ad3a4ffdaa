package io.haneul.engine.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Dates as they stand on the wire. Answers have {@code 2026-01-31T10:00:00+0000}; requests may also leave out the offset,
 * which is UTC then, the time, or the {@code T}.
 */
public final class ApiDates {
    private static final int DATE_LENGTH = 10;
    private static final DateTimeFormatter INPUT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private ApiDates() {}

    /**
     * {@return the instant a parameter says} A day alone is its first second, or its last in a parameter {@code enddate}.
     *
     * @throws Refusal (431) when it is no date
     */
    public static OffsetDateTime parse(String name, String text) {
        try {
            if (text.length() >= DATE_LENGTH) {
                return parse(name, LocalDate.parse(text.substring(0, DATE_LENGTH)), text.substring(DATE_LENGTH));
            }
        } catch (DateTimeException e) {
            // answered below
        }
        throw Refusal.parameter(
                name, "must be a date such as 2026-01-31, 2026-01-31 10:00:00 or 2026-01-31T10:00:00+0000");
    }

    private static OffsetDateTime parse(String name, LocalDate day, String rest) {
        if (rest.isEmpty()) {
            LocalTime time = name.equals("enddate") ? LocalTime.of(23, 59, 59) : LocalTime.MIDNIGHT;
            return day.atTime(time).atOffset(ZoneOffset.UTC);
        }
        if (rest.charAt(0) != 'T' && rest.charAt(0) != ' ') {
            throw new DateTimeException("no time");
        }
        TemporalAccessor parsed = INPUT.parse(rest.substring(1));
        LocalDateTime time = day.atTime(LocalTime.from(parsed));
        ZoneOffset offset = parsed.query(java.time.temporal.TemporalQueries.offset());
        return time.atOffset(offset == null ? ZoneOffset.UTC : offset);
    }

    /** {@return a moment as responses hold it} */
    public static OffsetDateTime of(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** Appends an instant as answers have it, in UTC and whole seconds. */
    public static void append(StringBuilder out, OffsetDateTime instant) {
        OffsetDateTime utc = instant.withOffsetSameInstant(ZoneOffset.UTC);
        if (utc.getYear() < 1000 || utc.getYear() > 9999) {
            throw new IllegalArgumentException("no date of ours: " + instant);
        }
        out.append(utc.getYear()).append('-');
        two(out, utc.getMonthValue()).append('-');
        two(out, utc.getDayOfMonth()).append('T');
        two(out, utc.getHour()).append(':');
        two(out, utc.getMinute()).append(':');
        two(out, utc.getSecond()).append("+0000");
    }

    private static StringBuilder two(StringBuilder out, int number) {
        return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
