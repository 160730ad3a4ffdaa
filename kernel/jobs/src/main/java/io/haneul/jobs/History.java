package io.haneul.jobs;

import io.haneul.store.job.Direction;
import io.haneul.store.job.JobRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a job did when. It is kept in the job's own row and written whenever that is, so that it costs no statement; what
 * happened since the last time is lost with the server.
 *
 * @param entries the oldest first; of a long history the middle is left out
 */
public record History(List<Entry> entries) {
    private static final int FIRST = 8;
    private static final int LAST = 32;
    private static final int LONGEST_END = 300;
    private static final int LONGEST_NOTE = 4000;

    public History {
        entries = List.copyOf(entries);
    }

    /**
     * A step run until it was done, or came to the end that it has so far.
     *
     * @param step      its name
     * @param direction acting, or taking back
     * @param begun     when it was first run
     * @param millis    from then until its end, pauses included
     * @param runs      how often it was run; more than one after a pause or a fault
     * @param end       how it ended, such as {@code done} or {@code UNREACHABLE no route to the host}
     * @param note      what the step has to say of what it decided, for operators
     */
    public record Entry(
            String step, Direction direction, Instant begun, long millis, int runs, String end, Optional<String> note) {
        /** What is said at the end of a step that will not be run again. */
        public static final String DONE = "done";

        boolean goesOn(Entry next) {
            return step.equals(next.step()) && direction == next.direction() && !end.equals(DONE);
        }

        Entry upTo(Entry next) {
            long whole = Duration.between(begun, next.begun())
                    .plusMillis(next.millis())
                    .toMillis();
            return new Entry(
                    step,
                    direction,
                    begun,
                    whole,
                    runs + 1,
                    next.end(),
                    next.note().or(() -> note));
        }

        Entry endingIn(String otherEnd) {
            return new Entry(step, direction, begun, millis, runs, abridged(otherEnd, LONGEST_END), note);
        }
    }

    /** {@return what is known of the job} */
    public static History of(JobRow job, Batons batons) {
        String written = job.history();
        return written == null ? new History(List.of()) : batons.read(written, History.class);
    }

    /** {@return this history and one run more} */
    History and(Entry entry) {
        List<Entry> longer = new ArrayList<>(entries);
        Entry bounded = new Entry(
                entry.step(),
                entry.direction(),
                entry.begun(),
                entry.millis(),
                entry.runs(),
                abridged(entry.end(), LONGEST_END),
                entry.note().map(note -> abridged(note, LONGEST_NOTE)));
        int last = longer.size() - 1;
        if (last >= 0 && longer.get(last).goesOn(bounded)) {
            longer.set(last, longer.get(last).upTo(bounded));
        } else {
            longer.add(bounded);
        }
        return new History(longer).shortened();
    }

    /** {@return this history, whose last run came to another end than was thought} */
    History endingIn(String end) {
        List<Entry> other = new ArrayList<>(entries);
        if (!other.isEmpty()) {
            other.set(other.size() - 1, other.get(other.size() - 1).endingIn(end));
        }
        return new History(other);
    }

    private History shortened() {
        return entries.size() <= FIRST + LAST
                ? this
                : new History(Stream.concat(
                                entries.stream().limit(FIRST), entries.stream().skip(entries.size() - (long) LAST))
                        .toList());
    }

    private static String abridged(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "\u2026";
    }
}
