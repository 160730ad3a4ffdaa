package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Handle;
import io.haneul.model.ImageStoreId;
import io.haneul.model.SnapshotId;
import io.haneul.model.TemplateId;
import io.haneul.spi.image.ImageRef;
import io.haneul.store.Store;
import io.haneul.store.Store.Write;
import io.haneul.store.Tx;
import io.haneul.store.catalog.TemplateRow;
import io.haneul.store.compute.SnapshotRow;
import io.haneul.store.compute.VolumeRow;
import java.util.List;
import java.util.Optional;

/** Makes a template of a snapshot, or of a volume that nobody uses: brings its content to the image store. Holds what it is of. */
final class MakeTemplate implements Script<MakeTemplate.Baton> {
    /** Of templates that are made here. */
    static final String FORMAT = "QCOW2";

    static final String KIND = "Template";

    private final Store store;
    private final Snapshots snapshots;
    private final ImageFiles images;

    MakeTemplate(Store store, Snapshots snapshots, ImageFiles images) {
        this.store = store;
        this.snapshots = snapshots;
        this.images = images;
    }

    /**
     * What is made of what.
     *
     * @param volume   whose content it gets, when it is of a volume
     * @param snapshot whose content it gets, when it is of a snapshot
     */
    record Baton(
            TemplateId template,
            String name,
            Optional<VolumeWork> volume,
            Optional<SnapshotId> snapshot,
            Events.Owner owner) {
        private Events.Happening tells() {
            return new Events.Happening("TEMPLATE.CREATE", owner, new Events.Resource(KIND, template.value(), name));
        }
    }

    @Override
    public String name() {
        return "make-template";
    }

    @Override
    public Class<Baton> baton() {
        return Baton.class;
    }

    @Override
    public List<Step<Baton>> steps() {
        return List.of(Step.of("claim", MakeTemplate::claim), Step.of("export", this::export, this::discard));
    }

    private static Outcome<Baton> claim(Run run, Baton baton) {
        return Outcome.next(baton, tx -> baton.volume().ifPresent(volume -> volume.claim(tx, run)));
    }

    private ImageStoreId storeOf(Baton baton) throws Fault {
        return store.read(tx -> tx.templates().find(baton.template()))
                .map(TemplateRow::storeId)
                .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "the template is gone"));
    }

    private Outcome<Baton> export(Run run, Baton baton) throws Fault, InterruptedException {
        ImageRef image = images.ref(baton.template().value(), storeOf(baton));
        if (baton.snapshot().isPresent()) {
            SnapshotRow snapshot = store.read(
                            tx -> tx.snapshots().find(baton.snapshot().get()))
                    .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "the snapshot is gone"));
            Handle unused = snapshots.ensureExported(run, snapshot, image, FORMAT);
        } else {
            VolumeWork work = baton.volume().orElseThrow();
            VolumeRow volume = store.read(tx -> tx.volumes().find(work.volume()))
                    .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "the volume is gone"));
            Handle unused = snapshots.ensureExported(run, volume.withEpoch(work.epoch()), image, FORMAT);
        }
        return Outcome.end(baton, tx -> {
            tx.templates().brought(baton.template());
            baton.volume().ifPresent(volume -> tx.volumes().end(volume.volume(), volume.from()));
            Events.tell(tx, Events.Stage.COMPLETED, baton.tells());
        });
    }

    private Outcome<Baton> discard(Run run, Baton baton) throws Fault, InterruptedException {
        images.ensureAbsent(run, baton.template().value(), storeOf(baton));
        return Outcome.next(baton);
    }

    @Override
    public Write failed(Baton baton, Failure failure) {
        return tx -> {
            tx.templates().unstored(baton.template());
            ended(tx, baton, failure);
        };
    }

    /** What there may be of its content goes as that of a template that was deleted. */
    @Override
    public Write broken(Baton baton, Failure failure) {
        return tx -> ended(tx, baton, failure);
    }

    private static void ended(Tx tx, Baton baton, Failure failure) {
        tx.templates().remove(baton.template(), tx.now());
        baton.volume().ifPresent(volume -> tx.volumes().end(volume.volume(), volume.from()));
        Events.failed(tx, baton.tells(), failure.text());
    }
}
