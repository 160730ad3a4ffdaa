package io.haneul.engine.infrastructure;

import io.haneul.commands.Success;
import io.haneul.commands.infrastructure.AddImageStore;
import io.haneul.commands.infrastructure.DeleteImageStore;
import io.haneul.commands.infrastructure.ImageStoreResponse;
import io.haneul.commands.infrastructure.ImageStoreResponseBuilder;
import io.haneul.commands.infrastructure.ListImageStores;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.model.ImageStoreId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.ImageStoreFilter;
import io.haneul.store.infrastructure.ImageStoreRow;
import io.haneul.store.infrastructure.ImageStoreView;
import java.util.stream.Collectors;

/** Adds, removes and lists secondary storage. It is written down; what is in it is looked after by those who put it there. */
final class ImageStoreCommands {
    /** Which stores can be added; what is kept there is named by its URL. */
    static final String PROVIDER = "NFS";

    private static final String KIND = "ImageStore";

    private final Area area;

    ImageStoreCommands(Area area) {
        this.area = area;
    }

    void register() {
        Kernel kernel = area.kernel();
        kernel.references().add(ImageStoreId.class, (tx, ids) -> tx.imageStores().among(ids).stream()
                .collect(Collectors.toMap(ImageStoreId::value, id -> new Ownership.Infrastructure())));
        kernel.commands().single(AddImageStore.class, this::add);
        kernel.commands().single(DeleteImageStore.class, this::delete);
        kernel.commands().on(ListImageStores.class, this::list);
    }

    private ImageStoreResponse add(Request<AddImageStore> request) {
        AddImageStore command = request.command();
        if (!command.provider().equalsIgnoreCase(PROVIDER)) {
            throw Refusal.parameter("provider", "must be " + PROVIDER);
        }
        String url = command.url().orElseThrow(() -> Refusal.parameter("url", "must be given"));
        PoolUrl parsed = PoolUrl.read(url);
        return area.kernel().store().inTransaction(tx -> {
            ImageStoreRow store = new ImageStoreRow(
                    NewIds.of(ImageStoreId.class),
                    command.zoneId().orElse(null),
                    Given.name(
                            "name",
                            command.name().filter(name -> !name.isEmpty()).orElse(parsed.place())),
                    PROVIDER,
                    parsed.scheme(),
                    url.strip(),
                    false,
                    tx.now());
            Refusals.unique(
                    () -> tx.imageStores().insert(store),
                    () -> Refusal.parameter(
                            "name", "an image store of the name " + store.name() + " is there already"));
            told(tx, request.caller(), "IMAGE.STORE.CREATE", resource(store.id(), store.name()));
            return response(tx.imageStores().view(store.id()).orElseThrow());
        });
    }

    private Success delete(Request<DeleteImageStore> request) {
        ImageStoreId id = request.command().id();
        area.kernel().store().write(tx -> {
            ImageStoreView store = tx.imageStores().view(id).orElseThrow(() -> Refusal.reference("id", id));
            area.inUse().refuse(tx, id, "Image store " + store.name());
            if (tx.imageStores().remove(id) == 0) {
                throw new Refusal(ApiCode.IN_USE, "Image store " + store.name() + " is being removed");
            }
            told(tx, request.caller(), "IMAGE.STORE.DELETE", resource(id, store.name()));
        });
        return Success.plain();
    }

    private static Events.Resource resource(ImageStoreId id, String name) {
        return new Events.Resource(KIND, id.value(), name);
    }

    private static void told(Tx tx, Caller caller, String event, Events.Resource store) {
        Events.completed(tx, event, Events.Owner.of(caller), store);
    }

    private Answer list(Request<ListImageStores> request) {
        ListImageStores command = request.command();
        ImageStoreFilter filter = new ImageStoreFilter(
                command.id().orElse(null),
                command.zoneId().orElse(null),
                command.name().orElse(null),
                Listing.like(command.paging().keyword()).orElse(null),
                command.provider().orElse(null),
                command.protocol().orElse(null),
                command.readOnly().orElse(null));
        return area.listFor(
                request.caller(),
                command.paging(),
                Area.Rows.of((tx, page) -> tx.imageStores().page(filter, page), tx -> tx.imageStores()
                        .count(filter)),
                (tx, store) -> response(store));
    }

    private static ImageStoreResponse response(ImageStoreView store) {
        return ImageStoreResponseBuilder.builder()
                .id(store.id())
                .name(store.name())
                .zoneId(store.zoneId())
                .zoneName(store.zoneName())
                .url(store.url())
                .protocol(store.protocol())
                .providerName(store.provider())
                .scope(store.zoneId() == null ? "REGION" : "ZONE")
                .readOnly(store.readOnly())
                .build();
    }
}
