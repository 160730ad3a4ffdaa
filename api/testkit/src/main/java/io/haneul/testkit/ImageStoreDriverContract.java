package io.haneul.testkit;

import io.haneul.model.Bytes;
import io.haneul.model.Chunk;
import io.haneul.model.Cidr;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.IpAddress;
import io.haneul.spi.Target;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ImageStoreDriver} keeps to. */
public abstract class ImageStoreDriverContract extends VerbContract {
    private static final byte[] PIECE = "a piece of an image".getBytes(StandardCharsets.UTF_8);
    private static final Bytes ENOUGH = Bytes.ofGibi(1);

    /** {@return the component under test; the same for the whole of a test} */
    protected abstract ImageStoreDriver driver();

    /** {@return where the store is reached} */
    protected abstract Target target();

    /** {@return a store with room for small images} */
    protected abstract ImageStoreRef store();

    /** {@return a store of a kind that is none of this driver's} */
    protected abstract ImageStoreRef foreignStore();

    /** {@return where a small raw image can be downloaded from} */
    protected abstract URI source();

    /** {@return the content of that image} */
    protected abstract byte[] sourceContent();

    /** {@return a source like the other, which answers that it has no such image} */
    protected abstract URI missingSource();

    /** {@return the address that {@link #source} leads to} */
    protected abstract IpAddress sourceAddress();

    /** Removes the image with the store's own tools. */
    protected abstract void vanish(UUID image) throws Exception;

    private ImageRef image() {
        return new ImageRef(new UUID(8, 1), store(), Optional.empty());
    }

    private ImageSpec download(URI from) {
        return new ImageSpec(image(), "RAW", Optional.of(from), List.of(), ENOUGH, Optional.empty());
    }

    private ImageSpec written() {
        return new ImageSpec(image(), "RAW", Optional.empty(), List.of(), ENOUGH, Optional.empty());
    }

    private ImageObservation ensure(ImageSpec spec, long epoch) throws Fault, InterruptedException {
        return driver().ensureImage(Calls.of(epoch), target(), spec);
    }

    private void ensureReady(ImageSpec spec, long epoch) throws Fault, InterruptedException {
        while (!ensure(spec, epoch).ready()) {
            Thread.sleep(20);
        }
    }

    private void none(long epoch) throws Fault, InterruptedException {
        driver().ensureImageAbsent(Calls.of(epoch), target(), image());
    }

    private void put(long offset, byte[] content, long epoch) throws Fault, InterruptedException {
        driver().write(Calls.of(epoch), target(), new ImagePiece(written(), offset, new Chunk(content)));
    }

    private byte[] read(long offset, int length) throws Fault, InterruptedException {
        return driver().read(Calls.first(), target(), new ImageRange(image(), offset, length))
                .bytes();
    }

    private Optional<ImageObservation> seen() throws Fault, InterruptedException {
        UUID id = image().id();
        return driver().observe(Calls.first(), target(), store()).stream()
                .filter(one -> one.id().equals(id))
                .findAny();
    }

    private boolean isPresent(long length) throws Fault, InterruptedException {
        return seen().filter(one -> one.present().value() == length).isPresent();
    }

    private boolean holds(byte[] content) throws Fault, InterruptedException {
        return seen().filter(ImageObservation::ready).isPresent()
                && Arrays.equals(read(0, content.length + 1), content);
    }

    @Override
    List<ConvergingVerb> verbs() {
        return List.of(
                ConvergingVerb.of(
                                "downloading an image",
                                this::none,
                                e -> ensureReady(download(source()), e),
                                () -> holds(sourceContent()))
                        .undoneBy(() -> vanish(image().id())),
                ConvergingVerb.of("writing a piece", this::none, e -> put(0, PIECE, e), () -> isPresent(PIECE.length)),
                ConvergingVerb.of(
                                "removing an image",
                                e -> {
                                    none(e);
                                    ensureReady(download(source()), e);
                                },
                                this::none,
                                () -> seen().isEmpty())
                        .undoneBy(() -> ensureReady(download(source()), 1)));
    }

    @Override
    List<RefusedVerb> refusals() {
        Cidr own = new Cidr(sourceAddress(), sourceAddress().bytes().length * 8);
        return List.of(
                refused("a source without the image is NOT_FOUND", FaultKind.NOT_FOUND, download(missingSource())),
                refused(
                        "an image larger than what is taken is INVALID",
                        FaultKind.INVALID,
                        new ImageSpec(
                                image(),
                                "RAW",
                                Optional.of(source()),
                                List.of(),
                                new Bytes(sourceContent().length - 1L),
                                Optional.empty())),
                refused(
                        "an image with another checksum is INVALID",
                        FaultKind.INVALID,
                        new ImageSpec(
                                image(),
                                "RAW",
                                Optional.of(source()),
                                List.of(),
                                ENOUGH,
                                Optional.of("{SHA-256}" + "0".repeat(64)))),
                refused(
                        "a source at a forbidden address is INVALID",
                        FaultKind.INVALID,
                        new ImageSpec(image(), "RAW", Optional.of(source()), List.of(own), ENOUGH, Optional.empty())),
                new RefusedVerb(
                        "reading an image that is not there is NOT_FOUND",
                        FaultKind.NOT_FOUND,
                        this::none,
                        e -> read(0, 1)));
    }

    private RefusedVerb refused(String claim, FaultKind kind, ImageSpec spec) {
        return new RefusedVerb(claim, kind, this::none, e -> ensureReady(spec, e));
    }

    @Test
    void hasAName() {
        ProviderClaims.name(claims, driver());
    }

    @Test
    void knowsItsFacts() throws Exception {
        ImageStoreFacts facts = ProviderClaims.facts(claims, driver()::facts);
        claims.that(
                "schemes and formats are said",
                !facts.schemes().isEmpty() && !facts.formats().isEmpty(),
                facts);
    }

    @Test
    void looksAtStores() throws Exception {
        none(1);
        ImageStoreObservation store =
                claims.done("a store can be looked at", () -> driver().probe(Calls.first(), target(), store()));
        claims.that("a store has room", store.capacity().compareTo(store.used()) > 0, store);
        claims.refused("a foreign store is INVALID", FaultKind.INVALID, () -> driver().probe(
                        Calls.first(), target(), foreignStore()));
    }

    @Test
    void saysHowFarItIs() throws Exception {
        none(1);
        put(PIECE.length, PIECE, 1);
        ImageObservation half = seen().orElseThrow(() -> new AssertionError("what was written is not observed"));
        claims.that("an image that is not complete is not ready", !half.ready(), half);
        claims.refused("an image that is not ready cannot be read", FaultKind.NOT_FOUND, () -> read(0, 1));
        put(0, PIECE, 1);
        put(0, PIECE, 1);
        ensureReady(written(), 1);
        ImageObservation whole = seen().orElseThrow();
        claims.that("the file's length is said", whole.present().equals(new Bytes(2L * PIECE.length)), whole.present());
        claims.that(
                "a ready image has a size",
                whole.size().filter(s -> s.value() > 0).isPresent(),
                whole.size());
        claims.that("a part of the file can be read", Arrays.equals(read(PIECE.length, 3), Arrays.copyOf(PIECE, 3)));
        claims.that("nothing is read behind the end", read(2L * PIECE.length, 3).length == 0);
    }

    @Test
    void leavesWhatIsReadyAlone() throws Exception {
        none(1);
        ensureReady(download(source()), 1);
        put(0, PIECE, 2);
        claims.that("an image that is ready is not written any more", holds(sourceContent()));
        claims.done("an image that is ready needs no source", () -> ensureReady(download(missingSource()), 3));
    }

    @Test
    void leavesNothingOfWhatItRefused() throws Exception {
        none(1);
        try {
            ensureReady(
                    new ImageSpec(
                            image(),
                            "RAW",
                            Optional.of(source()),
                            List.of(),
                            ENOUGH,
                            Optional.of("{SHA-256}" + "0".repeat(64))),
                    1);
        } catch (Fault e) {
            claims.that("nothing is left of an image that was refused", seen().isEmpty(), e);
        }
    }
}
