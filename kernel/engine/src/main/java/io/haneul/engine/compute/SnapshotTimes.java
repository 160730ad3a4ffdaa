package io.haneul.engine.compute;

import io.haneul.engine.command.Refusal;
import io.haneul.store.compute.SnapshotType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** When snapshots are taken by themselves: the schedules of policies as clients write them, in the time zones they mean. */
final class SnapshotTimes {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);
    private static final int LAST_DAY = 28;

    private SnapshotTimes() {}

    /** {@return the moment as it stands in names} */
    static String stamp(Instant moment) {
        return STAMP.format(moment);
    }

    /** {@return the interval of the name} */
    static SnapshotType interval(String name) {
        return Arrays.stream(SnapshotType.values())
                .filter(type -> type != SnapshotType.MANUAL && type.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> Refusal.parameter("intervaltype", "must be HOURLY, DAILY, WEEKLY or MONTHLY"));
    }

    /** {@return the time zone of the name, such as {@code Europe/Berlin}, {@code EST} or {@code GMT+2}} */
    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name.strip(), ZoneId.SHORT_IDS);
        } catch (DateTimeException e) {
            throw Refusal.parameter("timezone", "there is no time zone " + name);
        }
    }

    /**
     * A schedule.
     *
     * @param minute of the hour
     * @param hour   of the day; 0 for one of each hour
     * @param day    of the week, from 1 for Sunday, or of the month; 0 for one of each hour or day
     */
    record Schedule(SnapshotType type, int minute, int hour, int day) {
        /** {@return the schedule as clients write it: minutes, hours and day, as many as the interval has} */
        static Schedule of(SnapshotType type, String text) {
            String form =
                    switch (type) {
                        case HOURLY -> "MM";
                        case DAILY -> "MM:HH";
                        default -> "MM:HH:DD";
                    };
            String[] parts = text.strip().split(":", -1);
            if (parts.length != form.split(":", -1).length) {
                throw Refusal.parameter("schedule", "of a " + type + " policy must have the form " + form);
            }
            int minute = number(parts, 0, 0, 59);
            int hour = parts.length > 1 ? number(parts, 1, 0, 23) : 0;
            int most = type == SnapshotType.WEEKLY ? 7 : LAST_DAY;
            int day = parts.length > 2 ? number(parts, 2, 1, most) : 0;
            return new Schedule(type, minute, hour, day);
        }

        private static int number(String[] parts, int index, int least, int most) {
            String name = List.of("minutes", "hours", "day").get(index);
            String text = parts[index];
            int value = text.matches("\\d{1,2}") ? Integer.parseInt(text) : -1;
            if (value < least || value > most) {
                throw Refusal.parameter("schedule", name + " must be from " + least + " to " + most);
            }
            return value;
        }

        /**
         * {@return the first moment after another that the schedule means} A time of day that the clocks leave out in spring is
         * the one they show instead; one that they show twice in autumn is the first.
         */
        Instant after(Instant moment, ZoneId zone) {
            ZonedDateTime from = moment.atZone(zone);
            if (type == SnapshotType.HOURLY) {
                ZonedDateTime at = from.truncatedTo(ChronoUnit.HOURS).plusMinutes(minute);
                return (at.toInstant().isAfter(moment) ? at : at.plusHours(1)).toInstant();
            }
            LocalDate date = from.toLocalDate();
            while (true) {
                Instant at = date.atTime(hour, minute).atZone(zone).toInstant();
                if (isMeant(date) && at.isAfter(moment)) {
                    return at;
                }
                date = date.plusDays(1);
            }
        }

        private boolean isMeant(LocalDate date) {
            return switch (type) {
                case WEEKLY -> date.getDayOfWeek().getValue() % 7 + 1 == day;
                case MONTHLY -> date.getDayOfMonth() == day;
                default -> true;
            };
        }
    }
}
