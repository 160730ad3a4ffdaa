package io.haneul.engine.compute;

import io.haneul.engine.infrastructure.ImageStores;
import io.haneul.engine.provider.Providers;
import io.haneul.jobs.Run;
import io.haneul.model.Bytes;
import io.haneul.model.Cidr;
import io.haneul.model.Fault;
import io.haneul.model.ImageStoreId;
import io.haneul.spi.Call;
import io.haneul.spi.image.ImageObservation;
import io.haneul.spi.image.ImageRef;
import io.haneul.spi.image.ImageSpec;
import io.haneul.spi.image.ImageStoreDriver;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The verbs of image stores. Never called in a transaction. */
final class ImageFiles {
    private static final Duration BRING = Duration.ofSeconds(110);
    private static final Duration REMOVE = Duration.ofMinutes(1);

    private final Providers<ImageStoreDriver> drivers;
    private final ImageStores stores;

    ImageFiles(Providers<ImageStoreDriver> drivers, ImageStores stores) {
        this.drivers = drivers;
        this.stores = stores;
    }

    /** {@return the image as drivers of other roles need it} */
    ImageRef ref(UUID id, ImageStoreId store) {
        return new ImageRef(id, stores.ref(store), Optional.empty());
    }

    /** {@return how far the image is} Works on it until it is ready, or for a while. */
    ImageObservation ensure(Run run, Wanted wanted) throws Fault, InterruptedException {
        ImageStores.Place place = stores.place(wanted.store());
        Call call = new Call(run.label(), run.epoch(), Instant.now().plus(BRING), run.attempt());
        ImageSpec spec = new ImageSpec(
                new ImageRef(wanted.id(), place.ref(), Optional.empty()),
                wanted.format(),
                Optional.of(wanted.source()),
                wanted.forbidden(),
                wanted.largest(),
                wanted.checksum());
        return drivers.call(
                new Providers.Address(place.provider(), place.ref().url(), call),
                driver -> driver.ensureImage(call, place.target(), spec));
    }

    /** An image that is to be brought to a store; see {@link ImageSpec}. */
    record Wanted(
            UUID id,
            ImageStoreId store,
            String format,
            URI source,
            List<Cidr> forbidden,
            Bytes largest,
            Optional<String> checksum) {}

    /** On return nothing of the image is left in the store. */
    void ensureAbsent(Run run, UUID id, ImageStoreId store) throws Fault, InterruptedException {
        ImageStores.Place place = stores.place(store);
        Call call = new Call(run.label(), run.epoch(), Instant.now().plus(REMOVE), run.attempt());
        drivers.call(new Providers.Address(place.provider(), place.ref().url(), call), driver -> {
            driver.ensureImageAbsent(call, place.target(), new ImageRef(id, place.ref(), Optional.empty()));
            return true;
        });
    }
}
