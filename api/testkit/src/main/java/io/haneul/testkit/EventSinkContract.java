package io.haneul.testkit;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.EventId;
import io.haneul.model.Fault;
import io.haneul.spi.event.EventBatch;
import io.haneul.spi.event.EventRecord;
import io.haneul.spi.event.EventSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link EventSink} keeps to. */
public abstract class EventSinkContract {
    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    /** {@return the component under test; the same for the whole of a test} */
    protected abstract EventSink sink();

    /** {@return the numbers of the events it has taken, in its order, each as often as it keeps it} */
    protected abstract List<Long> taken() throws Exception;

    private void deliver(long first, long last) throws Fault, InterruptedException {
        List<EventRecord> events = new ArrayList<>();
        for (long number = first; number <= last; number++) {
            events.add(event(number));
        }
        sink().deliver(Calls.first(), new EventBatch(events));
    }

    private static EventRecord event(long number) {
        return new EventRecord(
                number,
                new EventId(new UUID(2, number)),
                "VM.CREATE",
                "Completed",
                "INFO",
                "Machine \"web\" was made\nand started",
                Instant.parse("2026-01-02T03:04:05Z"),
                Optional.empty(),
                Optional.of(new AccountId(new UUID(1, 1))),
                Optional.of(new DomainId(new UUID(1, 2))),
                Optional.of(new EventRecord.Subject("VirtualMachine", new UUID(1, 3), "web")));
    }

    @Test
    void hasAName() {
        ProviderClaims.name(claims, sink());
    }

    @Test
    void takesEverythingInOrder() throws Exception {
        claims.done("a batch can be delivered", () -> deliver(1, 3));
        claims.that("a batch that was delivered is taken", taken().equals(List.of(1L, 2L, 3L)), taken());
        claims.done("the next batch can be delivered", () -> deliver(4, 4));
        claims.that("batches are kept in their order", taken().equals(List.of(1L, 2L, 3L, 4L)), taken());
    }

    @Test
    void takesWhatCameBefore() throws Exception {
        deliver(1, 2);
        claims.done("a batch can be delivered again", () -> deliver(1, 2));
        claims.that("nothing is lost when a batch comes again", taken().containsAll(List.of(1L, 2L)), taken());
        claims.done("a batch can come again within a longer one", () -> deliver(2, 5));
        claims.that("nothing is lost when batches overlap", taken().containsAll(List.of(1L, 2L, 3L, 4L, 5L)), taken());
    }

    @Test
    void takesALargeBatch() throws Exception {
        claims.done("a large batch can be delivered", () -> deliver(1, 1000));
        claims.that("a large batch is taken whole", taken().size() == 1000, taken().size());
    }

    @Test
    void takesWhatWasInterrupted() throws Exception {
        Optional<String> wrong = Together.interrupt(() -> deliver(1, 2));
        claims.that("an interrupted delivery is done, interrupted or UNKNOWN", wrong.isEmpty(), wrong);
        claims.done("a batch can be delivered after an interrupt", () -> deliver(1, 2));
        claims.that("a batch is taken after an interrupt", taken().containsAll(List.of(1L, 2L)), taken());
    }
}
