package io.haneul.testkit;

import static io.haneul.model.FaultKind.NOT_FOUND;
import static io.haneul.testkit.Specimens.fault;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.image.ImageLink;
import io.haneul.spi.image.ImageLinks;
import io.haneul.spi.image.ImageRef;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Links to one image, in memory. */
final class SoundLinks implements ImageLinks {
    static final ImageRef IMAGE = new ImageRef(new UUID(8, 1), SoundImages.STORE, Optional.empty());
    static final ImageRef MISSING = new ImageRef(new UUID(8, 9), SoundImages.STORE, Optional.empty());
    static final ImageRef UNREADY = new ImageRef(new UUID(8, 8), SoundImages.STORE, Optional.empty());

    private final Map<URI, Instant> live = new LinkedHashMap<>();
    private final Set<URI> given = new LinkedHashSet<>();
    private Duration passed = Duration.ZERO;
    private byte[] content = SoundImages.CONTENT;

    @Override
    public synchronized URI ensureLink(Call call, Target target, ImageLink link) throws Fault, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!link.image().equals(IMAGE)) {
            throw fault(NOT_FOUND);
        }
        URI uri = URI.create("memory:link/" + given.size());
        given.add(uri);
        live.put(uri, link.until());
        return uri;
    }

    @Override
    public synchronized void ensureLinkAbsent(Call call, Target target, ImageRef image) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        live.clear();
    }

    synchronized Optional<byte[]> open(URI link) {
        Instant until = live.get(link);
        return until == null || !Instant.now().plus(passed).isBefore(until) ? Optional.empty() : Optional.of(content);
    }

    synchronized void pass(Duration time) {
        passed = passed.plus(time);
    }

    synchronized void lose() {
        live.clear();
    }

    synchronized void restore() {
        given.forEach(link -> live.put(link, Instant.MAX));
    }

    synchronized void garble() {
        content = new byte[] {1};
    }
}
