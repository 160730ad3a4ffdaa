package io.haneul.testkit;

import io.haneul.model.Bytes;
import io.haneul.model.Chunk;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.IpAddress;
import io.haneul.spi.Target;
import io.haneul.spi.image.ImageObservation;
import io.haneul.spi.image.ImageRef;
import io.haneul.spi.image.ImageSpec;
import io.haneul.spi.image.ImageStoreDriver;
import io.haneul.spi.image.ImageStoreFacts;
import io.haneul.spi.image.ImageStoreObservation;
import io.haneul.spi.image.ImageStoreRef;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contracts of image stores. */
class ImageStoreContractTest {
    private static final UUID IMAGE = new UUID(8, 1);

    @TestFactory
    Stream<DynamicTest> stores() {
        WrongVerbs<SoundImages> wrong = new WrongVerbs<>();
        wrong.converging("downloading an image", "ensureImage", SoundImages::garble)
                .accident("downloading an image", "ensureImage", SoundImages::garble)
                .converging(
                        "writing a piece", "write", s -> s.in(SoundImages.STORE).clear())
                .converging(
                        "removing an image",
                        "ensureImageAbsent",
                        s -> s.put(SoundImages.STORE, IMAGE, SoundImages.CONTENT))
                .accident(
                        "removing an image",
                        "ensureImageAbsent",
                        s -> s.put(SoundImages.STORE, IMAGE, SoundImages.CONTENT));
        sources(wrong);
        facts(wrong);
        pieces(wrong);
        return Proof.of(ImageStoreDriverContract.class, SoundImages::new, Stores::new, wrong);
    }

    private static void sources(WrongVerbs<SoundImages> wrong) {
        wrong.bent(
                        "a source without the image is NOT_FOUND",
                        "ensureImage",
                        accepting("a source without the image is NOT_FOUND"))
                .bent(
                        "an image larger than what is taken is INVALID",
                        "ensureImage",
                        accepting("an image larger than what is taken is INVALID"))
                .bent(
                        "an image with another checksum is INVALID",
                        "ensureImage",
                        accepting("an image with another checksum is INVALID"))
                .bent(
                        "a source at a forbidden address is INVALID",
                        "ensureImage",
                        accepting("a source at a forbidden address is INVALID"))
                .bent("reading an image that is not there is NOT_FOUND", "read", turn -> new Chunk(new byte[0]))
                .bent("an image that is ready needs no source", "ensureImage", turn -> {
                    ImageSpec spec = (ImageSpec) turn.args().get(2);
                    if (spec.source().filter(SoundImages.MISSING::equals).isPresent()) {
                        throw Specimens.fault(FaultKind.NOT_FOUND);
                    }
                    return turn.go();
                })
                .bent("nothing is left of an image that was refused", "ensureImage", turn -> {
                    try {
                        return turn.go();
                    } catch (Fault e) {
                        turn.sound().put(SoundImages.STORE, IMAGE, SoundImages.CONTENT);
                        throw e;
                    }
                });
    }

    /** Takes what it has to refuse. */
    private static Bent.Bend<SoundImages> accepting(String claim) {
        return turn -> {
            if (!turn.bent().isTrying(claim)) {
                return turn.go();
            }
            turn.sound().put(SoundImages.STORE, IMAGE, SoundImages.CONTENT);
            return turn.sound()
                    .observe(Calls.first(), SoundMachines.HOST, SoundImages.STORE)
                    .get(0);
        };
    }

    private static void facts(WrongVerbs<SoundImages> wrong) {
        wrong.named()
                .factual(
                        "facts",
                        new ImageStoreFacts(Set.of("memory"), Set.of("RAW")),
                        new ImageStoreFacts(Set.of("other"), Set.of("RAW")))
                .bent("schemes and formats are said", "facts", turn -> new ImageStoreFacts(Set.of(), Set.of()))
                .failing("a store can be looked at", "probe")
                .bent("a store has room", "probe", turn -> {
                    Object unused = turn.go();
                    return new ImageStoreObservation(Bytes.ZERO, Bytes.ZERO, Optional.empty());
                })
                .tolerated("a foreign store is INVALID", "probe");
    }

    private static void pieces(WrongVerbs<SoundImages> wrong) {
        wrong.bent("an image that is not complete is not ready", "write", turn -> {
                    Object answer = turn.go();
                    turn.sound().in(SoundImages.STORE).values().forEach(image -> image.ready = true);
                    return answer;
                })
                .bent("an image that is not ready cannot be read", "read", turn -> {
                    turn.sound().in(SoundImages.STORE).values().forEach(image -> image.ready = true);
                    return turn.go();
                })
                .bent("the file's length is said", "observe", turn -> lie(turn, Bytes.ZERO, Optional.of(Bytes.ZERO)))
                .bent("a ready image has a size", "observe", turn -> lie(turn, Bytes.ofMebi(1), Optional.empty()))
                .bent("a part of the file can be read", "read", turn -> {
                    Chunk unused = (Chunk) turn.go();
                    return new Chunk(new byte[] {9});
                })
                .bent("nothing is read behind the end", "read", turn -> {
                    Chunk right = (Chunk) turn.go();
                    return right.size() == 0 ? new Chunk(new byte[] {9}) : right;
                })
                .bent("an image that is ready is not written any more", "write", turn -> {
                    turn.sound().garble();
                    return turn.go();
                });
    }

    /** Observes lengths that are none, once images are ready. */
    private static Object lie(Bent.Turn<SoundImages> turn, Bytes length, Optional<Bytes> size) throws Exception {
        return ((List<?>) turn.go())
                .stream()
                        .map(one -> (ImageObservation) one)
                        .map(one -> one.ready()
                                ? new ImageObservation(
                                        one.id(),
                                        one.handle(),
                                        true,
                                        size.isPresent() ? length : one.present(),
                                        one.expected(),
                                        size.isPresent() ? one.size() : size)
                                : one)
                        .toList();
    }

    @TestFactory
    Stream<DynamicTest> copies() {
        WrongVerbs<SoundImages> wrong = new WrongVerbs<>();
        wrong.converging("copying an image", "ensureCopy", s -> s.in(SoundImages.STORE)
                        .clear())
                .tolerated("copying an image that is not there is NOT_FOUND", "ensureCopy");
        return Proof.of(ImageCopyContract.class, SoundImages::new, Copies::new, wrong);
    }

    private static final class Stores extends ImageStoreDriverContract {
        private final Bent<SoundImages> bent;

        Stores(Bent<SoundImages> bent) {
            this.bent = bent;
        }

        @Override
        protected ImageStoreDriver driver() {
            return bent.as(ImageStoreDriver.class);
        }

        @Override
        protected Target target() {
            return SoundMachines.HOST;
        }

        @Override
        protected ImageStoreRef store() {
            return SoundImages.STORE;
        }

        @Override
        protected ImageStoreRef foreignStore() {
            return SoundImages.FOREIGN;
        }

        @Override
        protected URI source() {
            return SoundImages.SOURCE;
        }

        @Override
        protected byte[] sourceContent() {
            return SoundImages.CONTENT;
        }

        @Override
        protected URI missingSource() {
            return SoundImages.MISSING;
        }

        @Override
        protected IpAddress sourceAddress() {
            return SoundImages.ADDRESS;
        }

        @Override
        protected void vanish(UUID image) {
            bent.sound().in(SoundImages.STORE).remove(image);
        }
    }

    private static final class Copies extends ImageCopyContract {
        private final Bent<SoundImages> bent;

        Copies(Bent<SoundImages> bent) {
            this.bent = bent;
        }

        @Override
        protected ImageStoreDriver driver() {
            return bent.as(ImageStoreDriver.class);
        }

        @Override
        protected Target target() {
            return SoundMachines.HOST;
        }

        @Override
        protected ImageStoreRef store() {
            return SoundImages.STORE;
        }

        @Override
        protected ImageRef source() {
            bent.sound().put(SoundImages.OTHER, IMAGE, SoundImages.CONTENT);
            return new ImageRef(IMAGE, SoundImages.OTHER, Optional.empty());
        }

        @Override
        protected ImageRef missingSource() {
            return new ImageRef(new UUID(8, 9), SoundImages.OTHER, Optional.empty());
        }
    }
}
