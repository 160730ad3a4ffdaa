package io.haneul.gateway;

import io.haneul.engine.command.CommandDescriptor;
import io.haneul.gateway.answer.AnswerWriter;
import io.haneul.model.UserId;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line a call at DEBUG under {@code io.haneul.access}. It tells no parameter, so it can tell no secret, and only names of
 * commands that exist, so it can be told nothing.
 */
final class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger("io.haneul.access");

    private final LongSupplier nanos;
    private final CallCounts counts = new CallCounts();

    AccessLog(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** {@return how many calls there were of which command, and how long they took} */
    CallCounts counts() {
        return counts;
    }

    Entry begin() {
        return new Entry(nanos.getAsLong());
    }

    void end(Entry entry) {
        counts.ended(entry.commandName(), entry.status, nanos.getAsLong() - entry.started);
        if (LOG.isDebugEnabled()) {
            long micros = TimeUnit.NANOSECONDS.toMicros(nanos.getAsLong() - entry.started);
            LOG.debug("{} user={} status={} micros={}", entry.commandName(), entry.user, entry.status, micros);
        }
    }

    /** What is known of a call so far. */
    static final class Entry {
        private final long started;
        private @Nullable CommandDescriptor command;
        private String user = "-";
        private int status;

        private Entry(long started) {
            this.started = started;
        }

        void command(CommandDescriptor known) {
            this.command = known;
        }

        void caller(UserId caller) {
            this.user = caller.toString();
        }

        void status(int sent) {
            this.status = sent;
        }

        String commandName() {
            return command == null ? "-" : command.name();
        }

        /** {@return the key an error of this call is answered under} */
        String answerKey() {
            return command == null ? AnswerWriter.UNKNOWN : command.answerKey();
        }
    }
}
