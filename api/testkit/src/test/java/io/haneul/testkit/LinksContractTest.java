package io.haneul.testkit;

import io.haneul.model.Bytes;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.OwnImage;
import io.haneul.spi.hypervisor.OwnImages;
import io.haneul.spi.image.ImageLink;
import io.haneul.spi.image.ImageLinks;
import io.haneul.spi.image.ImageRef;
import io.haneul.testkit.Bent.Bend;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contracts of stores that give images out, and of drivers that bring some. */
class LinksContractTest {
    @TestFactory
    Stream<DynamicTest> links() {
        WrongVerbs<SoundLinks> wrong = new WrongVerbs<>();
        wrong.converging("linking an image", "ensureLink", SoundLinks::lose)
                .accident("linking an image", "ensureLink", SoundLinks::lose)
                .converging("removing links", "ensureLinkAbsent", SoundLinks::restore)
                .accident("removing links", "ensureLinkAbsent", SoundLinks::restore)
                .tolerated("a link to an image that is not there is NOT_FOUND", "ensureLink")
                .tolerated("a link to an image that is not ready is NOT_FOUND", "ensureLink")
                .spoiling("whoever opens a link gets the image's file", "ensureLink", SoundLinks::garble)
                .bent("a link works until its time is over", "ensureLink", until(Duration.ofMinutes(-1)))
                .bent("a link does not work when its time is over", "ensureLink", until(Duration.ofDays(1)));
        return Proof.of(ImageLinksContract.class, SoundLinks::new, Links::new, wrong);
    }

    /** Takes another time than it is told for the end of a link. */
    private static Bend<SoundLinks> until(Duration later) {
        return turn -> {
            ImageLink link = (ImageLink) turn.args().get(2);
            return turn.sound()
                    .ensureLink(
                            (Call) turn.args().get(0),
                            (Target) turn.args().get(1),
                            new ImageLink(link.image(), link.until().plus(later)));
        };
    }

    @TestFactory
    Stream<DynamicTest> own() {
        WrongVerbs<SoundOwn> wrong = new WrongVerbs<>();
        wrong.factual("ownImages", List.of(image("a", 1)), List.of(image("b", 1)))
                .bent("there are images", "ownImages", turn -> List.of())
                .bent(
                        "names of images have 1 to 255 characters",
                        "ownImages",
                        turn -> List.of(image("n".repeat(256), 1)))
                .bent(
                        "no name of an image is there twice",
                        "ownImages",
                        turn -> List.of(image("a", 1), new OwnImage("a", "", "Other", new Bytes(1), "memory:b")))
                .bent("images have a size", "ownImages", turn -> List.of(image("a", 0)))
                .bent(
                        "images say which guest is in them",
                        "ownImages",
                        turn -> List.of(new OwnImage("a", "", "", new Bytes(1), "memory:a")))
                .bent(
                        "storage knows each image by a URL of its own",
                        "ownImages",
                        turn -> List.of(image("a", 1), new OwnImage("b", "", "Other", new Bytes(1), "memory:a")));
        return Proof.of(OwnImagesContract.class, SoundOwn::new, Own::new, wrong);
    }

    private static OwnImage image(String name, long size) {
        return new OwnImage(name, "", "Other", new Bytes(size), "memory:" + name);
    }

    /** A driver with an image. */
    private static final class SoundOwn implements OwnImages {
        @Override
        public List<OwnImage> ownImages() {
            return List.of(image("a", 1));
        }
    }

    private static final class Own extends OwnImagesContract {
        private final Bent<SoundOwn> bent;

        Own(Bent<SoundOwn> bent) {
            this.bent = bent;
        }

        @Override
        protected OwnImages driver() {
            return bent.as(OwnImages.class);
        }
    }

    private static final class Links extends ImageLinksContract {
        private final Bent<SoundLinks> bent;

        Links(Bent<SoundLinks> bent) {
            this.bent = bent;
        }

        @Override
        protected ImageLinks store() {
            return bent.as(ImageLinks.class);
        }

        @Override
        protected Target target() {
            return SoundMachines.HOST;
        }

        @Override
        protected ImageRef image() {
            return SoundLinks.IMAGE;
        }

        @Override
        protected byte[] content() {
            return SoundImages.CONTENT;
        }

        @Override
        protected ImageRef missing() {
            return SoundLinks.MISSING;
        }

        @Override
        protected ImageRef unready() {
            return SoundLinks.UNREADY;
        }

        @Override
        protected Optional<byte[]> open(URI link) {
            return bent.sound().open(link);
        }

        @Override
        protected Optional<Runnable> loss() {
            return Optional.of(bent.sound()::lose);
        }

        @Override
        protected Duration patience() {
            return Duration.ZERO;
        }

        @Override
        protected void pass(Duration time) {
            bent.sound().pass(time);
        }
    }
}
