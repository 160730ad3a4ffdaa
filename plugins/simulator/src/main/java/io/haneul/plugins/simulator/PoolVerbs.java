package io.haneul.plugins.simulator;

import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.Handle;
import io.haneul.plugins.simulator.world.FaultRule.Verb;
import io.haneul.plugins.simulator.world.PoolEntry;
import io.haneul.plugins.simulator.world.SimulatedPool;
import io.haneul.plugins.simulator.world.SimulatedStore;
import io.haneul.plugins.simulator.world.Volume;
import io.haneul.plugins.simulator.world.World;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.storage.CachedTemplate;
import io.haneul.spi.storage.PoolRef;
import io.haneul.spi.storage.SnapshotObservation;
import io.haneul.spi.storage.SnapshotRef;
import io.haneul.spi.storage.TemplateCache;
import io.haneul.spi.storage.TemplateObservation;
import io.haneul.spi.storage.VolumeCopy;
import io.haneul.spi.storage.VolumeCopySpec;
import io.haneul.spi.storage.VolumeExport;
import io.haneul.spi.storage.VolumeImport;
import io.haneul.spi.storage.VolumeObservation;
import io.haneul.spi.storage.VolumeOfSnapshot;
import io.haneul.spi.storage.VolumeResize;
import io.haneul.spi.storage.VolumeRevert;
import io.haneul.spi.storage.VolumeSize;
import io.haneul.spi.storage.VolumeSnapshots;
import io.haneul.spi.storage.VolumeSpec;
import io.haneul.spi.storage.VolumeTransfer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the simulator's pools can do besides. */
abstract class PoolVerbs implements VolumeResize, VolumeSnapshots, VolumeCopy, TemplateCache, VolumeTransfer {
    final World world;

    PoolVerbs(World world) {
        this.world = world;
    }

    final <T> T at(PoolAddress address, Verb verb, Asking<T> asking) throws Fault, InterruptedException {
        return world.carryOut(
                verb, address.key(), () -> asking.ask(world.pools().at(address.key())));
    }

    interface Asking<T> {
        T ask(SimulatedPool pool) throws Fault;
    }

    private static VolumeObservation make(SimulatedPool pool, Call call, VolumeSpec spec, Made made) throws Fault {
        Volume wanted = new Volume(
                spec.volume().id().value(), call.epoch().value(), spec.size().value(), "", made.content(), null);
        return Translator.observation(pool.ensure(wanted, made.capacity()));
    }

    /** What a new volume holds, and how large its pool is. */
    private record Made(String content, long capacity) {
        static Made of(String content, PoolAddress address) {
            return new Made(content, address.capacity().value());
        }
    }

    @Override
    public VolumeObservation ensureSize(Call call, Target target, VolumeSize size) throws Fault, InterruptedException {
        PoolAddress address = Translator.poolOf(target, size.volume().pool());
        return at(
                address,
                Verb.ENSURE_SIZE,
                pool -> Translator.observation(pool.resize(
                        size.volume().id().value(),
                        call.epoch().value(),
                        size.size().value(),
                        address.capacity().value())));
    }

    @Override
    public SnapshotObservation ensureSnapshot(Call call, Target target, SnapshotRef snapshot)
            throws Fault, InterruptedException {
        return at(
                Translator.poolOf(target, snapshot.volume().pool()),
                Verb.ENSURE_SNAPSHOT,
                pool -> ExtraTranslator.observation(pool.keeps()
                        .ensureSnapshot(
                                snapshot.id().value(),
                                snapshot.volume().id().value(),
                                call.epoch().value())));
    }

    @Override
    public void ensureSnapshotAbsent(Call call, Target target, SnapshotRef snapshot)
            throws Fault, InterruptedException {
        Boolean unused = at(Translator.poolOf(target, snapshot.volume().pool()), Verb.ENSURE_SNAPSHOT_ABSENT, pool -> {
            pool.keeps().ensureSnapshotAbsent(snapshot.id().value());
            return true;
        });
    }

    @Override
    public VolumeObservation ensureReverted(Call call, Target target, VolumeRevert revert)
            throws Fault, InterruptedException {
        SnapshotRef snapshot = revert.snapshot();
        return at(
                Translator.poolOf(target, snapshot.volume().pool()),
                Verb.ENSURE_REVERTED,
                pool -> Translator.observation(pool.revert(
                        snapshot.volume().id().value(),
                        call.epoch().value(),
                        pool.keeps().snapshot(snapshot.id().value()).content(),
                        revert.wish())));
    }

    @Override
    public VolumeObservation ensureVolumeOf(Call call, Target target, VolumeOfSnapshot spec)
            throws Fault, InterruptedException {
        PoolAddress address = Translator.poolOf(target, spec.volume().volume().pool());
        return at(
                address,
                Verb.ENSURE_VOLUME_OF,
                pool -> make(
                        pool,
                        call,
                        spec.volume(),
                        Made.of(
                                pool.keeps()
                                        .snapshot(spec.snapshot().id().value())
                                        .content(),
                                address)));
    }

    @Override
    public List<SnapshotObservation> observeSnapshots(Call call, Target target, PoolRef ref)
            throws Fault, InterruptedException {
        return at(Translator.poolOf(target, ref), Verb.OBSERVE_SNAPSHOTS, pool -> pool.keeps().snapshots().stream()
                .map(ExtraTranslator::observation)
                .toList());
    }

    @Override
    public VolumeObservation ensureCopy(Call call, Target target, VolumeCopySpec spec)
            throws Fault, InterruptedException {
        PoolAddress from = Translator.poolOf(target, spec.source().pool());
        PoolAddress to = Translator.poolOf(target, spec.copy().pool());
        UUID id = spec.source().id().value();
        return at(to, Verb.ENSURE_VOLUME_COPY, pool -> {
            SimulatedPool source = world.pools().at(from.key());
            Volume there = source.present(id);
            source.requireUnused(id);
            VolumeSpec copy = new VolumeSpec(spec.copy(), new Bytes(there.sizeBytes()), Optional.empty());
            return make(pool, call, copy, Made.of(there.content(), to));
        });
    }

    @Override
    public TemplateObservation ensureTemplate(Call call, Target target, CachedTemplate template)
            throws Fault, InterruptedException {
        PoolAddress address = Translator.poolOf(target, template.pool());
        SimulatedStore store = world.stores()
                .at(ExtraTranslator.storeOf(template.image().store()).key());
        return at(address, Verb.ENSURE_TEMPLATE, pool -> {
            String content = store.text(template.image().id());
            long size = store.find(template.image().id()).orElseThrow().length();
            return ExtraTranslator.observation(pool.keeps()
                    .ensureTemplate(
                            new PoolEntry.Template(template.template().id().value(), size, content),
                            address.capacity().value()));
        });
    }

    @Override
    public void ensureTemplateAbsent(Call call, Target target, CachedTemplate template)
            throws Fault, InterruptedException {
        Boolean unused = at(Translator.poolOf(target, template.pool()), Verb.ENSURE_TEMPLATE_ABSENT, pool -> {
            pool.keeps().ensureTemplateAbsent(template.template().id().value());
            return true;
        });
    }

    @Override
    public List<TemplateObservation> observeTemplates(Call call, Target target, PoolRef ref)
            throws Fault, InterruptedException {
        return at(Translator.poolOf(target, ref), Verb.OBSERVE_TEMPLATES, pool -> pool.keeps().templates().stream()
                .map(ExtraTranslator::observation)
                .toList());
    }

    @Override
    public Handle ensureExported(Call call, Target target, VolumeExport export) throws Fault, InterruptedException {
        SimulatedStore store = world.stores()
                .at(ExtraTranslator.storeOf(export.image().store()).key());
        UUID volume = export.volume().id().value();
        return at(Translator.poolOf(target, export.volume().pool()), Verb.ENSURE_EXPORTED, pool -> {
            String content;
            if (export.snapshot().isPresent()) {
                content = pool.keeps()
                        .snapshot(export.snapshot().get().id().value())
                        .content();
            } else {
                content = pool.present(volume).content();
                pool.requireUnused(volume);
            }
            Images.put(store, export.image().id(), content.getBytes(StandardCharsets.UTF_8));
            return new Handle(export.image().id().toString());
        });
    }

    @Override
    public VolumeObservation ensureImported(Call call, Target target, VolumeImport spec)
            throws Fault, InterruptedException {
        PoolAddress address = Translator.poolOf(target, spec.volume().volume().pool());
        SimulatedStore store =
                world.stores().at(ExtraTranslator.storeOf(spec.image().store()).key());
        return at(
                address,
                Verb.ENSURE_IMPORTED,
                pool -> make(
                        pool,
                        call,
                        spec.volume(),
                        Made.of(store.text(spec.image().id()), address)));
    }
}
