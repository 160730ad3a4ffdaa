package io.haneul.shell;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.karaf.shell.support.table.Row;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** Tables and the forms of what stands in them. */
final class Columns {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final double MEBI = 1L << 20;
    private static final double GIBI = 1L << 30;

    private final ShellTable table = new ShellTable();

    static Columns of(String... names) {
        Columns columns = new Columns();
        Stream.of(names).forEach(columns.table::column);
        return columns;
    }

    Columns row(@Nullable Object... cells) {
        Row row = table.addRow();
        for (Object cell : cells) {
            row.addContent(Objects.toString(cell, "-"));
        }
        return this;
    }

    void print(PrintStream out) {
        table.print(out);
    }

    static String date(@Nullable OffsetDateTime moment) {
        return moment == null ? "-" : DATE.format(moment);
    }

    static String age(@Nullable OffsetDateTime since, Instant now) {
        return since == null
                ? "-"
                : duration(Duration.between(since.toInstant(), now).toMillis());
    }

    static String duration(long millis) {
        if (millis < 10_000) {
            return millis + " ms";
        }
        long seconds = millis / 1000;
        if (seconds < 600) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        return minutes < 600 ? minutes + " min" : minutes < 4320 ? minutes / 60 + " h" : minutes / 1440 + " d";
    }

    static String millis(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }

    static String bytes(long value) {
        return value >= 10 * GIBI
                ? String.format(Locale.ROOT, "%.1f GiB", value / GIBI)
                : String.format(Locale.ROOT, "%.0f MiB", value / MEBI);
    }
}
