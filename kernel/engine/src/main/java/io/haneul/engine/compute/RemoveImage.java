package io.haneul.engine.compute;

import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.model.ImageStoreId;
import io.haneul.model.PoolId;
import io.haneul.model.TemplateId;
import io.haneul.store.Store;
import io.haneul.store.catalog.TemplateRow;
import java.util.List;
import java.util.Optional;

/** Removes the content of a template that is gone, from the image store and from pools in which no volume needs it any more. */
final class RemoveImage implements Script<RemoveImage.Baton> {
    private final Store store;
    private final ImageFiles images;
    private final Disks disks;

    RemoveImage(Store store, ImageFiles images, Disks disks) {
        this.store = store;
        this.images = images;
        this.disks = disks;
    }

    /** What is removed. */
    record Baton(TemplateId template) {}

    @Override
    public String name() {
        return "remove-image";
    }

    @Override
    public Class<Baton> baton() {
        return Baton.class;
    }

    @Override
    public List<Step<Baton>> steps() {
        return List.of(Step.of("store", this::removeFromStore), Step.of("pools", this::removeFromPools));
    }

    private Outcome<Baton> removeFromStore(Run run, Baton baton) throws Fault, InterruptedException {
        Optional<ImageStoreId> at =
                store.read(tx -> tx.templates().find(baton.template())).map(TemplateRow::storeId);
        if (at.isPresent()) {
            images.ensureAbsent(run, baton.template().value(), at.get());
        }
        return Outcome.next(baton, tx -> tx.templates().unstored(baton.template()));
    }

    private Outcome<Baton> removeFromPools(Run run, Baton baton) throws Fault, InterruptedException {
        List<PoolId> pools = store.read(tx -> tx.templates().idlePools(baton.template()));
        for (PoolId pool : pools) {
            disks.ensureTemplateAbsent(run, baton.template(), pool);
        }
        return Outcome.end(baton, tx -> pools.forEach(pool -> tx.templates().uncached(baton.template(), pool)));
    }
}
