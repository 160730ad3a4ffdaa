package io.haneul.plugins.simulator;

import io.haneul.model.Bytes;
import io.haneul.model.Chunk;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Handle;
import io.haneul.model.IpAddress;
import io.haneul.plugins.simulator.world.Download;
import io.haneul.plugins.simulator.world.FaultRule.Verb;
import io.haneul.plugins.simulator.world.SimulatedStore;
import io.haneul.plugins.simulator.world.World;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.image.ImageCopy;
import io.haneul.spi.image.ImageCopySpec;
import io.haneul.spi.image.ImageObservation;
import io.haneul.spi.image.ImagePiece;
import io.haneul.spi.image.ImageRange;
import io.haneul.spi.image.ImageRef;
import io.haneul.spi.image.ImageSpec;
import io.haneul.spi.image.ImageStoreDriver;
import io.haneul.spi.image.ImageStoreFacts;
import io.haneul.spi.image.ImageStoreObservation;
import io.haneul.spi.image.ImageStoreRef;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The simulator as an image store: real files, downloaded for real. */
public final class SimulatorImages implements ImageStoreDriver, ImageCopy {
    private static final Set<String> FORMATS = Set.of("QCOW2", "RAW", "VHD", "OVA", "ISO", "VMDK");
    private static final ImageStoreFacts FACTS = new ImageStoreFacts(Set.of("nfs", "sim", "file"), FORMATS);
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final World world;

    /** Makes the component of a simulator's world; all components of one simulator share it. */
    public SimulatorImages(Simulator simulator) {
        this.world = simulator.world();
    }

    @Override
    public String name() {
        return SimulatorDriver.NAME;
    }

    @Override
    public ImageStoreFacts facts() {
        return FACTS;
    }

    private <T> T at(ImageStoreRef store, Verb verb, Asking<T> asking) throws Fault, InterruptedException {
        PoolAddress address = ExtraTranslator.storeOf(store);
        // a download is interrupted from within: what it throws goes through the simulator's faults as it is
        return world.carryOut(
                verb, address.key(), () -> asking.ask(world.stores().at(address.key())));
    }

    private interface Asking<T> {
        T ask(SimulatedStore store) throws Fault;
    }

    @Override
    public ImageStoreObservation probe(Call call, Target target, ImageStoreRef store)
            throws Fault, InterruptedException {
        PoolAddress address = ExtraTranslator.storeOf(store);
        return at(
                store,
                Verb.PROBE_STORE,
                there -> new ImageStoreObservation(
                        address.capacity(), new Bytes(there.usedBytes()), Optional.of(new Handle(address.key()))));
    }

    @Override
    public ImageObservation ensureImage(Call call, Target target, ImageSpec spec) throws Fault, InterruptedException {
        UUID id = spec.image().id();
        Instant until = call.deadline().minus(MARGIN);
        boolean[] interrupted = new boolean[1];
        ImageObservation seen = at(spec.image().store(), Verb.ENSURE_IMAGE, store -> {
            if (store.find(id).filter(SimulatedStore.Image::ready).isEmpty()) {
                interrupted[0] = bring(store, spec, until);
            }
            return Images.observation(store, id);
        });
        if (interrupted[0]) {
            throw new InterruptedException("download of " + id);
        }
        return seen;
    }

    /** Returns whether it was interrupted. */
    private static boolean bring(SimulatedStore store, ImageSpec spec, Instant until) throws Fault {
        UUID id = spec.image().id();
        try {
            boolean whole = spec.source().isPresent()
                    ? new Download(store, id, spec.largest().value(), address -> isForbidden(spec, address))
                            .run(spec.source().get(), until)
                    : store.find(id).isPresent() && store.isWhole(id);
            if (whole) {
                Images.check(store, spec);
                store.complete(id);
            }
            return false;
        } catch (InterruptedException e) {
            return true;
        } catch (Fault e) {
            if (e.kind() != FaultKind.UNREACHABLE) {
                store.remove(id);
            }
            throw e;
        }
    }

    private static boolean isForbidden(ImageSpec spec, InetAddress address) {
        IpAddress ip = new IpAddress(address.getHostAddress().replaceFirst("%.*", ""));
        return spec.forbidden().stream().anyMatch(range -> range.contains(ip));
    }

    @Override
    public ImageObservation write(Call call, Target target, ImagePiece piece) throws Fault, InterruptedException {
        ImageSpec spec = piece.spec();
        if (piece.offset() < 0
                || piece.offset() + piece.content().size() > spec.largest().value()) {
            throw new Fault(
                    FaultKind.INVALID,
                    "the image would be larger than " + spec.largest().value() + " bytes");
        }
        return at(spec.image().store(), Verb.WRITE_IMAGE, store -> {
            store.write(spec.image().id(), piece.offset(), piece.content().bytes());
            return Images.observation(store, spec.image().id());
        });
    }

    @Override
    public Chunk read(Call call, Target target, ImageRange range) throws Fault, InterruptedException {
        return at(range.image().store(), Verb.READ_IMAGE, store -> {
            store.requireReady(range.image().id());
            return new Chunk(store.read(range.image().id(), range.offset(), range.length()));
        });
    }

    @Override
    public void ensureImageAbsent(Call call, Target target, ImageRef image) throws Fault, InterruptedException {
        Boolean unused = at(image.store(), Verb.ENSURE_IMAGE_ABSENT, store -> {
            store.remove(image.id());
            return true;
        });
    }

    @Override
    public List<ImageObservation> observe(Call call, Target target, ImageStoreRef ref)
            throws Fault, InterruptedException {
        return at(ref, Verb.OBSERVE_STORE, store -> {
            List<ImageObservation> images = new ArrayList<>();
            for (SimulatedStore.Image image : store.images()) {
                images.add(Images.observation(store, image.id()));
            }
            return images;
        });
    }

    @Override
    public ImageObservation ensureCopy(Call call, Target target, ImageCopySpec spec)
            throws Fault, InterruptedException {
        SimulatedStore source =
                world.stores().at(ExtraTranslator.storeOf(spec.source().store()).key());
        UUID id = spec.copy().id();
        return at(spec.copy().store(), Verb.ENSURE_IMAGE_COPY, store -> {
            source.requireReady(spec.source().id());
            if (store.find(id).filter(SimulatedStore.Image::ready).isEmpty()) {
                Images.copy(source, spec.source().id(), store, id);
            }
            return Images.observation(store, id);
        });
    }
}
