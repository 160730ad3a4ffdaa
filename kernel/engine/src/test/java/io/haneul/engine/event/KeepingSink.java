package io.haneul.engine.event;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Call;
import io.haneul.spi.event.EventBatch;
import io.haneul.spi.event.EventRecord;
import io.haneul.spi.event.EventSink;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/** A sink that keeps what it got, and takes nothing, or not everything, when it is told so. */
final class KeepingSink implements EventSink {
    private final String name;
    private final List<EventRecord> kept = new CopyOnWriteArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean hangs;
    private volatile boolean isDown;
    private volatile Predicate<EventRecord> refuses = event -> false;

    KeepingSink(String name) {
        this.name = name;
    }

    KeepingSink hanging() {
        hangs = true;
        return this;
    }

    KeepingSink refusing(Predicate<EventRecord> which) {
        refuses = which;
        return this;
    }

    void down(boolean now) {
        isDown = now;
    }

    void forget() {
        kept.clear();
    }

    void release() {
        hangs = false;
        released.countDown();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void deliver(Call call, EventBatch batch) throws Fault, InterruptedException {
        if (hangs) {
            released.await();
        }
        if (isDown) {
            // a batch may have been taken in part when the answer is lost
            kept.add(batch.events().get(0));
            throw new Fault(FaultKind.UNKNOWN, "the line went dead");
        }
        if (batch.events().stream().anyMatch(refuses)) {
            throw new Fault(FaultKind.INVALID, "not this one");
        }
        kept.addAll(batch.events());
    }

    List<EventRecord> kept() {
        return List.copyOf(kept);
    }

    /** {@return the names of the things of the events of a type, each event once, in the order they came} */
    List<String> names(String type) {
        return kept.stream()
                .filter(event -> event.type().equals(type))
                .map(EventRecord::subject)
                .map(subject -> subject.orElseThrow().name())
                .distinct()
                .toList();
    }
}
