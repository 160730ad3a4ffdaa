package io.haneul.testkit;

import io.haneul.spi.ApplianceLink;
import io.haneul.spi.Call;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** An appliance that takes every document and remembers the newest. */
public final class RecordingLink implements ApplianceLink {
    private final AtomicReference<Optional<Delivered>> newest = new AtomicReference<>(Optional.empty());

    private final Set<String> userData = ConcurrentHashMap.newKeySet();

    /**
     * A document as it was delivered.
     *
     * @param revision of the state
     * @param content  the whole of it
     */
    public record Delivered(long revision, String content) {}

    @Override
    public long deliver(Call call, long revision, String content) {
        Optional<Delivered> document = Optional.of(new Delivered(revision, content));
        return newest.updateAndGet(
                        before -> before.filter(b -> b.revision() > revision).isPresent() ? before : document)
                .map(Delivered::revision)
                .orElse(revision);
    }

    @Override
    public void ensureUserData(Call call, String hash) {
        userData.add(hash);
    }

    @Override
    public String report(Call call) {
        return "{}";
    }

    /** {@return the hashes of the user data that it was asked to hold} */
    public Set<String> userData() {
        return Set.copyOf(userData);
    }

    /** {@return the newest document; absent before the first} */
    public Optional<Delivered> newest() {
        return newest.get();
    }
}
