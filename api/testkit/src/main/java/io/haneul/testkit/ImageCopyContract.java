package io.haneul.testkit;

import io.haneul.model.Chunk;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Target;
import io.haneul.spi.image.ImageCopy;
import io.haneul.spi.image.ImageCopySpec;
import io.haneul.spi.image.ImageRange;
import io.haneul.spi.image.ImageRef;
import io.haneul.spi.image.ImageStoreDriver;
import io.haneul.spi.image.ImageStoreRef;
import java.util.List;
import java.util.Optional;

/** What every {@link ImageCopy} keeps to. */
public abstract class ImageCopyContract extends VerbContract {
    /** {@return the component under test; the same for the whole of a test} */
    protected abstract ImageStoreDriver driver();

    /** {@return where the store is reached that gets the copy} */
    protected abstract Target target();

    /** {@return a ready image in another store of the same driver} */
    protected abstract ImageRef source() throws Exception;

    /** {@return an image that is not in that store} */
    protected abstract ImageRef missingSource();

    /** {@return the store that gets the copy} */
    protected abstract ImageStoreRef store();

    private ImageRef copyOf(ImageRef source) {
        return new ImageRef(source.id(), store(), Optional.empty());
    }

    private void copy(ImageRef source, long epoch) throws Fault, InterruptedException {
        ((ImageCopy) driver()).ensureCopy(Calls.of(epoch), target(), new ImageCopySpec(source, copyOf(source)));
    }

    private void none(long epoch) throws Exception {
        driver().ensureImageAbsent(Calls.of(epoch), target(), copyOf(source()));
    }

    @Override
    List<ConvergingVerb> verbs() throws Exception {
        ImageRef source = source();
        return List.of(ConvergingVerb.of("copying an image", this::none, e -> copy(source, e), () -> isThere(source)));
    }

    private boolean isThere(ImageRef source) throws Exception {
        Chunk copied;
        try {
            copied = driver().read(Calls.first(), target(), new ImageRange(copyOf(source), 0, 1 << 20));
        } catch (Fault e) {
            return false;
        }
        return copied.equals(driver().read(Calls.first(), target(), new ImageRange(source, 0, 1 << 20)));
    }

    @Override
    List<RefusedVerb> refusals() {
        return List.of(new RefusedVerb(
                "copying an image that is not there is NOT_FOUND",
                FaultKind.NOT_FOUND,
                e -> {},
                e -> copy(missingSource(), e)));
    }
}
