package io.haneul.testkit;

import static io.haneul.model.FaultKind.INVALID;
import static io.haneul.model.FaultKind.NOT_FOUND;
import static io.haneul.testkit.Specimens.fault;

import io.haneul.model.Bytes;
import io.haneul.model.Chunk;
import io.haneul.model.Fault;
import io.haneul.model.Handle;
import io.haneul.model.ImageStoreId;
import io.haneul.model.IpAddress;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.image.ImageCopy;
import io.haneul.spi.image.ImageCopySpec;
import io.haneul.spi.image.ImageObservation;
import io.haneul.spi.image.ImagePiece;
import io.haneul.spi.image.ImageRange;
import io.haneul.spi.image.ImageRef;
import io.haneul.spi.image.ImageSpec;
import io.haneul.spi.image.ImageStoreDriver;
import io.haneul.spi.image.ImageStoreFacts;
import io.haneul.spi.image.ImageStoreObservation;
import io.haneul.spi.image.ImageStoreRef;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Image stores in memory. */
final class SoundImages implements ImageStoreDriver, ImageCopy {
    static final ImageStoreRef STORE =
            new ImageStoreRef(new ImageStoreId(new UUID(0, 1)), "memory:store", Optional.empty());
    static final ImageStoreRef OTHER =
            new ImageStoreRef(new ImageStoreId(new UUID(0, 2)), "memory:other", Optional.empty());
    static final ImageStoreRef FOREIGN =
            new ImageStoreRef(new ImageStoreId(new UUID(0, 9)), "nfs://192.0.2.1/x", Optional.empty());
    static final IpAddress ADDRESS = new IpAddress("203.0.113.80");
    static final URI SOURCE = URI.create("http://203.0.113.80/image.raw");
    static final URI MISSING = URI.create("http://203.0.113.80/none.raw");
    static final byte[] CONTENT = "the content of an image".getBytes(StandardCharsets.UTF_8);

    /** An image. */
    static final class Image {
        final TreeMap<Long, byte[]> pieces = new TreeMap<>();
        boolean ready;

        long length() {
            return pieces.values().stream().mapToLong(piece -> piece.length).sum();
        }

        byte[] whole() {
            byte[] whole = new byte[(int) length()];
            pieces.forEach((offset, piece) -> System.arraycopy(piece, 0, whole, offset.intValue(), piece.length));
            return whole;
        }
    }

    final Map<ImageStoreId, Map<UUID, Image>> stores = new LinkedHashMap<>();

    Map<UUID, Image> in(ImageStoreRef store) {
        return stores.computeIfAbsent(store.id(), id -> new LinkedHashMap<>());
    }

    void put(ImageStoreRef store, UUID id, byte[] content) {
        Image image = new Image();
        image.pieces.put(0L, content);
        image.ready = true;
        in(store).put(id, image);
    }

    void garble() {
        stores.values().forEach(store -> store.values().forEach(image -> image.pieces.put(0L, new byte[] {1})));
    }

    private static void enter() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private static ImageObservation seen(UUID id, Image image) {
        Bytes length = new Bytes(image.length());
        return new ImageObservation(
                id,
                new Handle("i"),
                image.ready,
                length,
                Optional.of(length),
                image.ready ? Optional.of(length) : Optional.empty());
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public ImageStoreFacts facts() {
        return new ImageStoreFacts(Set.of("memory"), Set.of("RAW"));
    }

    @Override
    public ImageStoreObservation probe(Call call, Target target, ImageStoreRef store) throws Fault {
        if (!store.url().startsWith("memory:")) {
            throw fault(INVALID);
        }
        return new ImageStoreObservation(Bytes.ofGibi(1), Bytes.ZERO, Optional.empty());
    }

    @Override
    public synchronized ImageObservation ensureImage(Call call, Target target, ImageSpec spec)
            throws Fault, InterruptedException {
        enter();
        Map<UUID, Image> store = in(spec.image().store());
        Image image = store.getOrDefault(spec.image().id(), new Image());
        if (!image.ready) {
            if (spec.source().isPresent()) {
                download(spec, image);
            }
            image.ready = image.length() > 0;
            store.put(spec.image().id(), image);
        }
        return seen(spec.image().id(), image);
    }

    private static void download(ImageSpec spec, Image image) throws Fault {
        if (spec.forbidden().stream().anyMatch(range -> range.contains(ADDRESS))
                || spec.largest().value() < CONTENT.length
                || spec.checksum().isPresent()) {
            throw fault(INVALID);
        }
        if (spec.source().filter(SOURCE::equals).isEmpty()) {
            throw fault(NOT_FOUND);
        }
        image.pieces.put(0L, CONTENT);
    }

    @Override
    public synchronized ImageObservation write(Call call, Target target, ImagePiece piece) throws InterruptedException {
        enter();
        UUID id = piece.spec().image().id();
        Image image = in(piece.spec().image().store()).computeIfAbsent(id, any -> new Image());
        if (!image.ready) {
            image.pieces.put(piece.offset(), piece.content().bytes());
        }
        return seen(id, image);
    }

    @Override
    public synchronized Chunk read(Call call, Target target, ImageRange range) throws Fault {
        Image image = in(range.image().store()).get(range.image().id());
        if (image == null || !image.ready) {
            throw fault(NOT_FOUND);
        }
        byte[] whole = image.whole();
        int from = (int) Math.min(range.offset(), whole.length);
        int to = Math.min(whole.length, from + range.length());
        return new Chunk(Arrays.copyOfRange(whole, from, to));
    }

    @Override
    public synchronized void ensureImageAbsent(Call call, Target target, ImageRef image) throws InterruptedException {
        enter();
        in(image.store()).remove(image.id());
    }

    @Override
    public synchronized List<ImageObservation> observe(Call call, Target target, ImageStoreRef store) {
        return in(store).entrySet().stream()
                .map(one -> seen(one.getKey(), one.getValue()))
                .toList();
    }

    @Override
    public synchronized ImageObservation ensureCopy(Call call, Target target, ImageCopySpec spec)
            throws Fault, InterruptedException {
        enter();
        Image source = in(spec.source().store()).get(spec.source().id());
        if (source == null) {
            throw fault(NOT_FOUND);
        }
        put(spec.copy().store(), spec.copy().id(), source.whole());
        return seen(spec.copy().id(), source);
    }
}
