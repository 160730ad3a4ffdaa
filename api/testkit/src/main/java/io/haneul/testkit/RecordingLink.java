package io.haneul.testkit;

import io.haneul.spi.ApplianceLink;
import io.haneul.spi.Call;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** An appliance that takes every document and remembers the newest. */
public final class RecordingLink implements ApplianceLink {
    private final AtomicReference<Optional<Delivered>> newest = new AtomicReference<>(Optional.empty());

    /**
     * A document as it was delivered.
     *
     * @param revision of the state
     * @param content  the whole of it
     */
    public record Delivered(long revision, String content) {}

    @Override
    public void deliver(Call call, long revision, String content) {
        Optional<Delivered> document = Optional.of(new Delivered(revision, content));
        newest.updateAndGet(
                before -> before.filter(b -> b.revision() > revision).isPresent() ? before : document);
    }

    /** {@return the newest document; absent before the first} */
    public Optional<Delivered> newest() {
        return newest.get();
    }
}
