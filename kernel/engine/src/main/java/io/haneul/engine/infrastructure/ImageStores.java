package io.haneul.engine.infrastructure;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Kernel;
import io.haneul.model.Fault;
import io.haneul.model.ImageStoreId;
import io.haneul.model.ZoneId;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.image.ImageStoreRef;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.ImageStoreView;
import java.util.Locale;
import java.util.Optional;

/** The image stores as the rest of the engine needs them: how one is called. Safe for any number of threads. */
public final class ImageStores {
    private final Kernel kernel;

    public ImageStores(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * How an image store is called.
     *
     * @param provider its driver, by name
     * @param target   the way to it
     * @param ref      of it
     */
    public record Place(String provider, Target target, ImageStoreRef ref) {}

    /** {@return the image store that takes what is new in the zone; empty when there is none} */
    public Optional<ImageStoreId> writable(Tx tx, ZoneId zone) {
        return tx.imageStores().writable(zone);
    }

    /**
     * {@return how the store is called}
     *
     * @throws Refusal when there is no such store, or no driver of it
     */
    public Place place(ImageStoreId id) {
        ImageStoreView row = kernel.store()
                .read(tx -> tx.imageStores().view(id))
                .orElseThrow(() -> new Refusal(ApiCode.RESOURCE_UNAVAILABLE, "Image store " + id + " is gone"));
        String driver = driver(row.protocol())
                .orElseThrow(() ->
                        new Refusal(ApiCode.RESOURCE_UNAVAILABLE, "There is no driver of image store " + row.name()));
        return new Place(
                driver, Target.of(Connection.open(row.url())), new ImageStoreRef(id, row.url(), Optional.empty()));
    }

    /** {@return how the store's driver may reach it, as drivers of other roles need it} */
    public ImageStoreRef ref(ImageStoreId id) {
        return place(id).ref();
    }

    private Optional<String> driver(String protocol) {
        return kernel.plugins().imageStores().names().stream()
                .sorted()
                .filter(name -> takes(name, protocol))
                .findFirst();
    }

    private boolean takes(String name, String protocol) {
        try {
            return kernel.plugins()
                    .imageStores()
                    .ask(name, driver -> driver.facts().schemes())
                    .filter(schemes -> schemes.contains(protocol.toLowerCase(Locale.ROOT)))
                    .isPresent();
        } catch (Fault fault) {
            // told in the log already; a driver that cannot say what it is for is for nothing
            return false;
        }
    }
}
