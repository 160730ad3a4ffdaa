package io.haneul.spi.image;

import io.haneul.model.Chunk;
import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Provider;
import io.haneul.spi.Target;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Keeps images: templates, ISOs, and what was brought from pools. Every verb converges. The {@link Target} names the store's
 * connection.
 */
@ConsumerType
public interface ImageStoreDriver extends Provider {
    /** {@return which stores and images this driver is for; never blocks} */
    ImageStoreFacts facts();

    /**
     * Looks at a store that is to be added, or to refresh its figures.
     *
     * @throws Fault INVALID when this is no such store, UNREACHABLE
     */
    ImageStoreObservation probe(Call call, Target target, ImageStoreRef store) throws Fault, InterruptedException;

    /**
     * Works on an image until it is ready or the call's deadline is near, whichever comes first: a download that is not done is
     * gone on with at the next call, from where it was. An image without a source is ready when all of it was written. One that
     * is ready is left alone, whatever its source.
     *
     * @return how far it is
     * @throws Fault INVALID when the source is no such image, is too large, has another checksum, needs other files, or leads to
     *     a forbidden address (the message says which; what was there of it is gone), NOT_FOUND when the source does not have
     *     it, NO_CAPACITY when the store is full, UNREACHABLE when source or store does not answer
     */
    ImageObservation ensureImage(Call call, Target target, ImageSpec spec) throws Fault, InterruptedException;

    /**
     * On return that part of the file holds this content. Pieces come in any order, and more than once. An image that is ready
     * is left alone.
     *
     * @return how far it is
     * @throws Fault INVALID when the file would become too large, NO_CAPACITY when the store is full
     */
    ImageObservation write(Call call, Target target, ImagePiece piece) throws Fault, InterruptedException;

    /**
     * {@return that part of a ready image's file; shorter where the file ends, empty behind its end}
     *
     * @throws Fault NOT_FOUND when there is no such image or it is not ready
     */
    Chunk read(Call call, Target target, ImageRange range) throws Fault, InterruptedException;

    /** On return nothing of the image is left in the store. */
    void ensureImageAbsent(Call call, Target target, ImageRef image) throws Fault, InterruptedException;

    /** {@return all images of this cloud in the store, ready or not, in no order} */
    List<ImageObservation> observe(Call call, Target target, ImageStoreRef store) throws Fault, InterruptedException;
}
