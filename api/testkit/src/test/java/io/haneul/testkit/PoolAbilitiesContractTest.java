package io.haneul.testkit;

import io.haneul.model.Bytes;
import io.haneul.model.SnapshotId;
import io.haneul.model.TemplateId;
import io.haneul.model.VolumeId;
import io.haneul.spi.Target;
import io.haneul.spi.image.ImageRef;
import io.haneul.spi.storage.PoolRef;
import io.haneul.spi.storage.PrimaryStorageDriver;
import io.haneul.spi.storage.TemplateObservation;
import io.haneul.spi.storage.VolumeObservation;
import io.haneul.spi.storage.VolumeRevert;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contracts of what pools can do besides. */
class PoolAbilitiesContractTest {
    private static final VolumeId FIRST = new VolumeId(new UUID(3, 1));
    private static final VolumeId SECOND = new VolumeId(new UUID(3, 2));

    @TestFactory
    Stream<DynamicTest> resizes() {
        WrongVerbs<SoundPools> wrong = new WrongVerbs<>();
        wrong.converging("resizing a volume", "ensureSize", s -> s.in(SoundPools.POOL)
                        .values()
                        .forEach(v -> v.size = Bytes.ZERO))
                .guarded("resizing a volume", "ensureSize")
                .tolerated("resizing a volume that is not there is NOT_FOUND", "ensureSize")
                .tolerated("resizing beyond the pool is NO_CAPACITY", "ensureSize")
                .answering(
                        "the new size is answered",
                        "ensureSize",
                        VolumeObservation.class,
                        seen -> new VolumeObservation(seen.id(), seen.handle(), Bytes.ZERO))
                .spoiling("a volume that was resized keeps its content", "ensureSize", s -> s.writeAll(""));
        return Proof.of(VolumeResizeContract.class, SoundPools::new, Resizes::new, wrong);
    }

    @TestFactory
    Stream<DynamicTest> snapshots() {
        WrongVerbs<SoundPools> wrong = new WrongVerbs<>();
        wrong.converging("taking a snapshot", "ensureSnapshot", s -> s.snapshots.clear())
                .guarded("taking a snapshot", "ensureSnapshot")
                .converging(
                        "removing a snapshot",
                        "ensureSnapshotAbsent",
                        s -> s.snapshots.put(new SnapshotId(new UUID(4, 2)), ""))
                .converging("reverting to a snapshot", "ensureReverted", s -> s.writeAll(""))
                .guarded("reverting to a snapshot", "ensureReverted")
                .converging("making a volume of a snapshot", "ensureVolumeOf", s -> s.writeAll(""))
                .tolerated("taking a snapshot of a volume that is not there is NOT_FOUND", "ensureSnapshot")
                .tolerated("reverting to a snapshot that is not there is NOT_FOUND", "ensureReverted")
                .tolerated("making a volume of a snapshot that is not there is NOT_FOUND", "ensureVolumeOf")
                .bent("one wish reverts once", "ensureReverted", turn -> {
                    turn.sound().wish = new UUID(0, 0);
                    return turn.go();
                })
                .bent("the next wish reverts again", "ensureReverted", turn -> {
                    VolumeRevert revert = (VolumeRevert) turn.args().get(2);
                    turn.sound().wish =
                            revert.wish().getLeastSignificantBits() == 2 ? revert.wish() : turn.sound().wish;
                    return turn.go();
                })
                .bent("a snapshot asked for again keeps what it holds", "ensureSnapshot", turn -> {
                    turn.sound().snapshots.clear();
                    return turn.go();
                })
                .bent("a volume that is there keeps its content", "ensureVolumeOf", turn -> {
                    turn.sound().in(SoundPools.POOL).remove(SECOND);
                    return turn.go();
                })
                .spoiling(
                        "a snapshot leaves its volume as it is", "ensureSnapshot", s -> s.volume(SoundPools.POOL, FIRST)
                                .ifPresent(v -> v.content = s.sealed()));
        return Proof.of(VolumeSnapshotsContract.class, SoundPools::new, Snapshots::new, wrong);
    }

    @TestFactory
    Stream<DynamicTest> copies() {
        WrongVerbs<SoundPools> wrong = new WrongVerbs<>();
        wrong.converging("copying a volume", "ensureCopy", s -> s.in(SoundPools.OTHER)
                        .values()
                        .forEach(v -> v.content = ""))
                .tolerated("copying a volume that is not there is NOT_FOUND", "ensureCopy")
                .answering(
                        "a copy is as large as its source",
                        "ensureCopy",
                        VolumeObservation.class,
                        seen -> new VolumeObservation(seen.id(), seen.handle(), Bytes.ZERO))
                .bent("a copy that is there keeps its content", "ensureCopy", turn -> {
                    turn.sound().in(SoundPools.OTHER).clear();
                    return turn.go();
                })
                .spoiling("copying leaves the source as it is", "ensureCopy", s -> s.in(SoundPools.POOL)
                        .values()
                        .forEach(v -> v.content = "taken"))
                .bent("copying for an older epoch is CONFLICT", "ensureCopy", turn -> turn.goBlindly());
        return Proof.of(VolumeCopyContract.class, SoundPools::new, Copies::new, wrong);
    }

    @TestFactory
    Stream<DynamicTest> templates() {
        WrongVerbs<SoundPools> wrong = new WrongVerbs<>();
        TemplateId template = new TemplateId(SoundPools.IMAGE.id());
        wrong.converging("caching a template", "ensureTemplate", s -> s.templates.clear())
                .converging("removing a template", "ensureTemplateAbsent", s -> s.templates.add(template))
                .tolerated("caching an image that is not in its store is NOT_FOUND", "ensureTemplate")
                .answering(
                        "a template that was cached is answered as it is",
                        "ensureTemplate",
                        TemplateObservation.class,
                        seen -> new TemplateObservation(new TemplateId(new UUID(9, 9)), seen.handle(), seen.size()))
                .failing("a volume can be made from a cached template", "ensureVolume")
                .spoiling("a volume made from a template has its content", "ensureVolume", s -> s.writeAll(""));
        return Proof.of(TemplateCacheContract.class, SoundPools::new, Templates::new, wrong);
    }

    @TestFactory
    Stream<DynamicTest> transfers() {
        WrongVerbs<SoundPools> wrong = new WrongVerbs<>();
        wrong.converging("exporting a volume", "ensureExported", s -> s.images.put(SoundPools.PLACE.id(), ""))
                .converging("importing a volume", "ensureImported", s -> s.volume(SoundPools.POOL, SECOND)
                        .ifPresent(v -> v.content = ""))
                .tolerated("exporting a volume that is not there is NOT_FOUND", "ensureExported")
                .tolerated("importing an image that is not there is NOT_FOUND", "ensureImported")
                .bent("an image that is there keeps its content", "ensureExported", turn -> {
                    turn.sound().images.clear();
                    return turn.go();
                })
                .bent("a volume that is there keeps its content", "ensureImported", turn -> {
                    turn.sound().in(SoundPools.POOL).remove(SECOND);
                    return turn.go();
                });
        return Proof.of(VolumeTransferContract.class, SoundPools::new, Transfers::new, wrong);
    }

    private static final class Resizes extends VolumeResizeContract {
        private final Bent<SoundPools> bent;

        Resizes(Bent<SoundPools> bent) {
            this.bent = bent;
        }

        @Override
        protected PrimaryStorageDriver storage() {
            return bent.as(PrimaryStorageDriver.class);
        }

        @Override
        protected Target target() {
            return SoundMachines.HOST;
        }

        @Override
        protected PoolRef pool() {
            return SoundPools.POOL;
        }

        @Override
        protected Optional<String> content(VolumeId volume) {
            return bent.sound().volume(SoundPools.POOL, volume).map(v -> v.content);
        }

        @Override
        protected void write(VolumeId volume, String content) {
            bent.sound().volume(SoundPools.POOL, volume).orElseThrow().content = content;
        }
    }

    private static final class Snapshots extends VolumeSnapshotsContract {
        private final Bent<SoundPools> bent;

        Snapshots(Bent<SoundPools> bent) {
            this.bent = bent;
        }

        @Override
        protected PrimaryStorageDriver storage() {
            return bent.as(PrimaryStorageDriver.class);
        }

        @Override
        protected Target target() {
            return SoundMachines.HOST;
        }

        @Override
        protected PoolRef pool() {
            return SoundPools.POOL;
        }

        @Override
        protected Optional<String> content(VolumeId volume) {
            return bent.sound().volume(SoundPools.POOL, volume).map(v -> v.content);
        }

        @Override
        protected void write(VolumeId volume, String content) {
            bent.sound().volume(SoundPools.POOL, volume).orElseThrow().content = content;
        }
    }

    private static final class Copies extends VolumeCopyContract {
        private final Bent<SoundPools> bent;

        Copies(Bent<SoundPools> bent) {
            this.bent = bent;
        }

        @Override
        protected PrimaryStorageDriver storage() {
            return bent.as(PrimaryStorageDriver.class);
        }

        @Override
        protected Target target() {
            return SoundMachines.HOST;
        }

        @Override
        protected PoolRef pool() {
            return SoundPools.POOL;
        }

        @Override
        protected Optional<String> content(VolumeId volume) {
            return bent.sound().volume(SoundPools.POOL, volume).map(v -> v.content);
        }

        @Override
        protected void write(VolumeId volume, String content) {
            bent.sound().volume(SoundPools.POOL, volume).orElseThrow().content = content;
        }

        @Override
        protected PoolRef otherPool() {
            return SoundPools.OTHER;
        }

        @Override
        protected Optional<String> contentInOther(VolumeId volume) {
            return bent.sound().volume(SoundPools.OTHER, volume).map(v -> v.content);
        }
    }

    private static final class Templates extends TemplateCacheContract {
        private final Bent<SoundPools> bent;

        Templates(Bent<SoundPools> bent) {
            this.bent = bent;
        }

        @Override
        protected PrimaryStorageDriver storage() {
            return bent.as(PrimaryStorageDriver.class);
        }

        @Override
        protected Target target() {
            return SoundMachines.HOST;
        }

        @Override
        protected PoolRef pool() {
            return SoundPools.POOL;
        }

        @Override
        protected Optional<String> content(VolumeId volume) {
            return bent.sound().volume(SoundPools.POOL, volume).map(v -> v.content);
        }

        @Override
        protected void write(VolumeId volume, String content) {
            bent.sound().volume(SoundPools.POOL, volume).orElseThrow().content = content;
        }

        @Override
        protected ImageRef image() {
            return SoundPools.IMAGE;
        }

        @Override
        protected String imageContent() {
            return "image";
        }

        @Override
        protected ImageRef missingImage() {
            return SoundPools.NO_IMAGE;
        }
    }

    private static final class Transfers extends VolumeTransferContract {
        private final Bent<SoundPools> bent;

        Transfers(Bent<SoundPools> bent) {
            this.bent = bent;
        }

        @Override
        protected PrimaryStorageDriver storage() {
            return bent.as(PrimaryStorageDriver.class);
        }

        @Override
        protected Target target() {
            return SoundMachines.HOST;
        }

        @Override
        protected PoolRef pool() {
            return SoundPools.POOL;
        }

        @Override
        protected Optional<String> content(VolumeId volume) {
            return bent.sound().volume(SoundPools.POOL, volume).map(v -> v.content);
        }

        @Override
        protected void write(VolumeId volume, String content) {
            bent.sound().volume(SoundPools.POOL, volume).orElseThrow().content = content;
        }

        @Override
        protected ImageRef place() {
            return SoundPools.PLACE;
        }

        @Override
        protected void clear() {
            bent.sound().images.remove(SoundPools.PLACE.id());
        }

        @Override
        protected Optional<String> inPlace() {
            return Optional.ofNullable(bent.sound().images.get(SoundPools.PLACE.id()));
        }
    }
}
