package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.model.IsoId;
import io.haneul.store.Store.Write;
import io.haneul.store.catalog.IsoState;
import io.haneul.store.catalog.IsoZoneRow;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Removes an ISO from zones, and the ISO itself when it is in none any more. There is no way back. Holds the ISO. */
final class RemoveIso implements Script<RemoveIso.Baton> {
    private final Kernel kernel;
    private final ImageFiles images;

    RemoveIso(Kernel kernel, ImageFiles images) {
        this.kernel = kernel;
        this.images = images;
    }

    /** What is removed; {@code zones} are ids of its content. */
    record Baton(IsoId iso, List<UUID> zones, String name, Events.Owner owner) {
        Baton {
            zones = List.copyOf(zones);
        }

        private Events.Happening tells() {
            return new Events.Happening("ISO.DELETE", owner, new Events.Resource(IsoCommands.KIND, iso.value(), name));
        }
    }

    @Override
    public String name() {
        return "remove-iso";
    }

    @Override
    public Class<Baton> baton() {
        return Baton.class;
    }

    @Override
    public List<Step<Baton>> steps() {
        return List.of(Step.of("remove", this::remove));
    }

    private Outcome<Baton> remove(Run run, Baton baton) throws Fault, InterruptedException {
        for (UUID id : baton.zones()) {
            Optional<IsoZoneRow> zone = kernel.store().read(tx -> tx.isos().zone(id));
            if (zone.isPresent()) {
                images.ensureAbsent(run, id, zone.get().storeId());
            }
        }
        return Outcome.end(baton, tx -> {
            baton.zones().forEach(zone -> tx.isos().deleteZone(zone));
            if (tx.isos().deleteIdle(baton.iso()) == 1) {
                tx.isos().unshareAll(baton.iso());
                tx.tags().forget(baton.iso().value());
            }
            Events.tell(tx, Events.Stage.COMPLETED, baton.tells());
        });
    }

    @Override
    public Write failed(Baton baton, Failure failure) {
        return tx -> {
            baton.zones().forEach(zone -> tx.isos()
                    .transition(zone, IsoState.REMOVING, IsoState.ERROR, Machines.reason(failure)));
            Events.failed(tx, baton.tells(), failure.text());
        };
    }
}
