package io.haneul.testkit;

import static io.haneul.model.FaultKind.CONFLICT;
import static io.haneul.model.FaultKind.NOT_FOUND;
import static io.haneul.model.FaultKind.NO_CAPACITY;
import static io.haneul.testkit.Specimens.fault;

import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.Handle;
import io.haneul.model.ImageStoreId;
import io.haneul.model.PoolId;
import io.haneul.model.SnapshotId;
import io.haneul.model.TemplateId;
import io.haneul.model.VolumeId;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.image.ImageRef;
import io.haneul.spi.image.ImageStoreRef;
import io.haneul.spi.storage.CachedTemplate;
import io.haneul.spi.storage.PoolObservation;
import io.haneul.spi.storage.PoolRef;
import io.haneul.spi.storage.PrimaryStorageDriver;
import io.haneul.spi.storage.SnapshotObservation;
import io.haneul.spi.storage.SnapshotRef;
import io.haneul.spi.storage.StorageFacts;
import io.haneul.spi.storage.TemplateCache;
import io.haneul.spi.storage.TemplateObservation;
import io.haneul.spi.storage.VolumeCopy;
import io.haneul.spi.storage.VolumeCopySpec;
import io.haneul.spi.storage.VolumeExport;
import io.haneul.spi.storage.VolumeImport;
import io.haneul.spi.storage.VolumeObservation;
import io.haneul.spi.storage.VolumeOfSnapshot;
import io.haneul.spi.storage.VolumeRef;
import io.haneul.spi.storage.VolumeResize;
import io.haneul.spi.storage.VolumeRevert;
import io.haneul.spi.storage.VolumeSize;
import io.haneul.spi.storage.VolumeSnapshots;
import io.haneul.spi.storage.VolumeSpec;
import io.haneul.spi.storage.VolumeTransfer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Two pools and an image store in memory, with all that pools can do. */
final class SoundPools
        implements PrimaryStorageDriver, VolumeResize, VolumeSnapshots, VolumeCopy, TemplateCache, VolumeTransfer {
    static final PoolRef POOL = new PoolRef(new PoolId(new UUID(0, 1)), "memory:pool", Optional.empty());
    static final PoolRef OTHER = new PoolRef(new PoolId(new UUID(0, 2)), "memory:other", Optional.empty());
    static final ImageStoreRef STORE =
            new ImageStoreRef(new ImageStoreId(new UUID(0, 3)), "memory:store", Optional.empty());
    static final ImageRef IMAGE = new ImageRef(new UUID(7, 1), STORE, Optional.empty());
    static final ImageRef PLACE = new ImageRef(new UUID(7, 2), STORE, Optional.empty());
    static final ImageRef NO_IMAGE = new ImageRef(new UUID(7, 9), STORE, Optional.empty());
    private static final Bytes ROOM = Bytes.ofGibi(64);

    /** A volume. */
    static final class Volume {
        Bytes size;
        String content;
        long epoch;

        Volume(Bytes size, String content, long epoch) {
            this.size = size;
            this.content = content;
            this.epoch = epoch;
        }
    }

    final Map<PoolId, Map<VolumeId, Volume>> pools = new LinkedHashMap<>();
    final Map<SnapshotId, String> snapshots = new LinkedHashMap<>();
    final Map<UUID, String> images = new LinkedHashMap<>(Map.of(IMAGE.id(), "image"));
    final Set<TemplateId> templates = new LinkedHashSet<>();
    UUID wish = new UUID(0, 0);

    Map<VolumeId, Volume> in(PoolRef pool) {
        return pools.computeIfAbsent(pool.id(), id -> new LinkedHashMap<>());
    }

    Optional<Volume> volume(PoolRef pool, VolumeId id) {
        return Optional.ofNullable(in(pool).get(id));
    }

    void writeAll(String content) {
        pools.values().forEach(pool -> pool.values().forEach(volume -> volume.content = content));
    }

    /** What stands in the snapshot there is. */
    String sealed() {
        return snapshots.values().stream().findFirst().orElse("");
    }

    private static void enter() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private static void guard(Volume volume, Call call) throws Fault {
        if (call.epoch().value() < volume.epoch) {
            throw fault(CONFLICT);
        }
        volume.epoch = call.epoch().value();
    }

    private Volume present(Call call, VolumeRef ref) throws Fault, InterruptedException {
        enter();
        Volume volume = in(ref.pool()).get(ref.id());
        if (volume == null) {
            throw fault(NOT_FOUND);
        }
        guard(volume, call);
        return volume;
    }

    private VolumeObservation make(Call call, VolumeRef ref, Bytes size, String content) throws Fault {
        Volume there = in(ref.pool()).get(ref.id());
        if (there != null) {
            guard(there, call);
        } else {
            in(ref.pool()).put(ref.id(), new Volume(size, content, call.epoch().value()));
        }
        return seen(ref.id(), in(ref.pool()).get(ref.id()));
    }

    private static VolumeObservation seen(VolumeId id, Volume volume) {
        return new VolumeObservation(id, new Handle("v"), volume.size);
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public StorageFacts facts() {
        return new StorageFacts(Set.of("memory"), Set.of());
    }

    @Override
    public PoolObservation probe(Call call, Target target, PoolRef pool) {
        return new PoolObservation(ROOM, Bytes.ZERO, Optional.empty());
    }

    @Override
    public synchronized VolumeObservation ensureVolume(Call call, Target target, VolumeSpec spec)
            throws Fault, InterruptedException {
        enter();
        String content = spec.source().isPresent() ? "image" : "";
        return make(call, spec.volume(), spec.size(), content);
    }

    @Override
    public synchronized void ensureVolumeAbsent(Call call, Target target, VolumeRef ref)
            throws Fault, InterruptedException {
        enter();
        Volume volume = in(ref.pool()).get(ref.id());
        if (volume != null) {
            guard(volume, call);
            in(ref.pool()).remove(ref.id());
        }
    }

    @Override
    public synchronized List<VolumeObservation> observe(Call call, Target target, PoolRef pool) {
        return in(pool).entrySet().stream()
                .map(one -> seen(one.getKey(), one.getValue()))
                .toList();
    }

    @Override
    public synchronized VolumeObservation ensureSize(Call call, Target target, VolumeSize size)
            throws Fault, InterruptedException {
        Volume volume = present(call, size.volume());
        if (size.size().compareTo(ROOM) > 0) {
            throw fault(NO_CAPACITY);
        }
        volume.size = size.size();
        return seen(size.volume().id(), volume);
    }

    @Override
    public synchronized SnapshotObservation ensureSnapshot(Call call, Target target, SnapshotRef ref)
            throws Fault, InterruptedException {
        Volume volume = present(call, ref.volume());
        snapshots.putIfAbsent(ref.id(), volume.content);
        return new SnapshotObservation(ref.id(), ref.volume().id(), new Handle("s"), volume.size);
    }

    @Override
    public synchronized void ensureSnapshotAbsent(Call call, Target target, SnapshotRef ref)
            throws InterruptedException {
        enter();
        snapshots.remove(ref.id());
    }

    private String kept(SnapshotRef ref) throws Fault {
        String content = snapshots.get(ref.id());
        if (content == null) {
            throw fault(NOT_FOUND);
        }
        return content;
    }

    @Override
    public synchronized VolumeObservation ensureReverted(Call call, Target target, VolumeRevert revert)
            throws Fault, InterruptedException {
        Volume volume = present(call, revert.snapshot().volume());
        String content = kept(revert.snapshot());
        if (!wish.equals(revert.wish())) {
            wish = revert.wish();
            volume.content = content;
        }
        return seen(revert.snapshot().volume().id(), volume);
    }

    @Override
    public synchronized VolumeObservation ensureVolumeOf(Call call, Target target, VolumeOfSnapshot spec)
            throws Fault, InterruptedException {
        enter();
        return make(call, spec.volume().volume(), spec.volume().size(), kept(spec.snapshot()));
    }

    @Override
    public synchronized List<SnapshotObservation> observeSnapshots(Call call, Target target, PoolRef pool) {
        return snapshots.keySet().stream()
                .map(id -> new SnapshotObservation(id, new VolumeId(new UUID(3, 1)), new Handle("s"), Bytes.ZERO))
                .toList();
    }

    @Override
    public synchronized VolumeObservation ensureCopy(Call call, Target target, VolumeCopySpec spec)
            throws Fault, InterruptedException {
        enter();
        Volume source = in(spec.source().pool()).get(spec.source().id());
        if (source == null) {
            throw fault(NOT_FOUND);
        }
        return make(call, spec.copy(), source.size, source.content);
    }

    private String image(ImageRef ref) throws Fault {
        String content = images.get(ref.id());
        if (content == null) {
            throw fault(NOT_FOUND);
        }
        return content;
    }

    @Override
    public synchronized TemplateObservation ensureTemplate(Call call, Target target, CachedTemplate template)
            throws Fault, InterruptedException {
        enter();
        Bytes size = new Bytes(image(template.image()).length());
        templates.add(template.template().id());
        return new TemplateObservation(template.template().id(), new Handle("t"), size);
    }

    @Override
    public synchronized void ensureTemplateAbsent(Call call, Target target, CachedTemplate template)
            throws InterruptedException {
        enter();
        templates.remove(template.template().id());
    }

    @Override
    public synchronized List<TemplateObservation> observeTemplates(Call call, Target target, PoolRef pool) {
        return templates.stream()
                .map(id -> new TemplateObservation(id, new Handle("t"), Bytes.ZERO))
                .toList();
    }

    @Override
    public synchronized Handle ensureExported(Call call, Target target, VolumeExport export)
            throws Fault, InterruptedException {
        enter();
        Volume volume = in(export.volume().pool()).get(export.volume().id());
        if (volume == null) {
            throw fault(NOT_FOUND);
        }
        images.putIfAbsent(export.image().id(), volume.content);
        return new Handle("i");
    }

    @Override
    public synchronized VolumeObservation ensureImported(Call call, Target target, VolumeImport spec)
            throws Fault, InterruptedException {
        enter();
        return make(call, spec.volume().volume(), spec.volume().size(), image(spec.image()));
    }
}
