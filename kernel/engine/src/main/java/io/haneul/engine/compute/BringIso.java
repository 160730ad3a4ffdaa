package io.haneul.engine.compute;

import io.haneul.engine.catalog.ImageUrl;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Limits;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Bytes;
import io.haneul.model.Cidr;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.IsoId;
import io.haneul.spi.image.ImageObservation;
import io.haneul.store.Store.Write;
import io.haneul.store.catalog.IsoRow;
import io.haneul.store.catalog.IsoState;
import io.haneul.store.catalog.IsoZoneRow;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Brings the content of an ISO to the image store of a zone. What cannot be brought says why. Holds the ISO. */
final class BringIso implements Script<BringIso.Baton> {
    static final String LARGEST = "max.template.iso.size";

    private static final int REASON = 512;
    private static final int GIBI = 30;

    private final Kernel kernel;
    private final ImageFiles images;

    BringIso(Kernel kernel, ImageFiles images) {
        this.kernel = kernel;
        this.images = images;
    }

    /** What is brought; {@code zone} is its content's id. */
    record Baton(IsoId iso, UUID zone, String name, String event, Events.Owner owner) {
        private Events.Happening tells() {
            return new Events.Happening(event, owner, new Events.Resource(IsoCommands.KIND, iso.value(), name));
        }
    }

    @Override
    public String name() {
        return "bring-iso";
    }

    @Override
    public Class<Baton> baton() {
        return Baton.class;
    }

    @Override
    public List<Step<Baton>> steps() {
        return List.of(Step.of("bring", this::bring, this::discard));
    }

    private Outcome<Baton> bring(Run run, Baton baton) throws Fault, InterruptedException {
        IsoRow iso = kernel.store()
                .read(tx -> tx.isos().find(baton.iso()))
                .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "the ISO is gone"));
        IsoZoneRow zone = zone(baton);
        List<Cidr> allowed = ImageUrl.allowed(kernel.settings().textOf(ImageUrl.ALLOWED));
        ImageObservation seen = images.ensure(
                run,
                new ImageFiles.Wanted(
                        zone.id(),
                        zone.storeId(),
                        IsoCommands.FORMAT,
                        URI.create(iso.url()),
                        kernel.store().read(tx -> ImageUrl.forbidden(tx, allowed)),
                        new Bytes(kernel.settings().longOf(LARGEST) << GIBI),
                        Optional.ofNullable(iso.checksum())));
        if (!seen.ready()) {
            return Outcome.again(baton);
        }
        long size = seen.present().value();
        return Outcome.end(baton, tx -> {
            tx.isos().brought(zone.id(), size, seen.handle().value());
            Limits.require(tx, iso.accountId(), iso.domainId(), Map.of(Limits.Resource.SECONDARY_STORAGE, size));
            Events.tell(tx, Events.Stage.COMPLETED, baton.tells());
        });
    }

    private IsoZoneRow zone(Baton baton) throws Fault {
        return kernel.store()
                .read(tx -> tx.isos().zone(baton.zone()))
                .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "the ISO is not in the zone any more"));
    }

    private Outcome<Baton> discard(Run run, Baton baton) throws Fault, InterruptedException {
        IsoZoneRow zone = zone(baton);
        images.ensureAbsent(run, zone.id(), zone.storeId());
        return Outcome.next(baton);
    }

    @Override
    public Write failed(Baton baton, Failure failure) {
        return tx -> {
            String reason = failure.text();
            tx.isos()
                    .transition(
                            baton.zone(),
                            IsoState.BRINGING,
                            IsoState.ERROR,
                            reason.length() <= REASON ? reason : reason.substring(0, REASON));
            Events.failed(tx, baton.tells(), reason);
        };
    }
}
