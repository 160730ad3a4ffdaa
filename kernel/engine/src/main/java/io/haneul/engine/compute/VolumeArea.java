package io.haneul.engine.compute;

import io.haneul.commands.compute.ListVolumes;
import io.haneul.commands.compute.VolumeResponse;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.infrastructure.ImageStores;
import io.haneul.engine.infrastructure.InUse;
import io.haneul.engine.infrastructure.Pools;
import io.haneul.model.SnapshotId;
import io.haneul.model.SnapshotPolicyId;
import io.haneul.model.VolumeId;
import io.haneul.model.ZoneId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** What can be done with volumes, put together. */
final class VolumeArea {
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Kernel kernel;
    private final VolumeCommands commands;
    private final VolumeSizing sizing;
    private final VolumeAttaching attaching;
    private final VolumeMoving moving;
    private final SnapshotCommands snapshots;
    private final SnapshotPolicies policies;
    private final TemplateMaking templates;
    private final IsoCommands isos;
    private final IsoDrives drives;
    private final VolumeJanitor janitor;
    private final VolumeViews views = new VolumeViews();
    private final AtomicLong lastRemoval = new AtomicLong(System.nanoTime());
    private final AtomicLong lastSnapshots = new AtomicLong(System.nanoTime());

    VolumeArea(Kernel kernel, Parts parts, Pools pools) {
        this.kernel = kernel;
        ImageStores stores = new ImageStores(kernel);
        ImageFiles images = new ImageFiles(kernel.plugins().imageStores(), stores);
        VolumeOrders orders = new VolumeOrders(kernel);
        Snapshots snapshotVerbs = new Snapshots(kernel.plugins().storage(), pools);
        this.sizing = new VolumeSizing(kernel, parts, orders);
        this.commands = new VolumeCommands(
                kernel,
                orders,
                sizing,
                new VolumeCommands.Scripts(new MakeVolume(parts, snapshotVerbs), new RemoveVolume(parts)));
        this.snapshots = new SnapshotCommands(kernel, snapshotVerbs, stores);
        this.templates = new TemplateMaking(
                kernel,
                stores,
                new MakeTemplate(kernel.store(), snapshotVerbs, images),
                new RemoveImage(kernel.store(), images, parts.disks()));
        this.isos = new IsoCommands(kernel, stores, images);
        this.drives = new IsoDrives(kernel, parts, parts.isos());
        this.policies = new SnapshotPolicies(kernel, snapshots);
        this.moving = new VolumeMoving(kernel, parts, orders);
        this.attaching = new VolumeAttaching(kernel, parts, orders);
        this.janitor = new VolumeJanitor(kernel, commands);
    }

    /** Adds commands, views, settings and scripts; before the jobs are started. */
    void register(InUse inUse) {
        VolumeJanitor.define(kernel.settings());
        commands.register();
        sizing.register();
        attaching.register();
        moving.register();
        kernel.commands().on(ListVolumes.class, new Volumes(kernel.store(), kernel.listing(), views)::list);
        kernel.views().addMany(VolumeResponse.class, views::byId);
        kernel.references()
                .add(VolumeId.class, (tx, ids) -> Compute.ownership(tx.volumes().owned(ids)));
        kernel.references()
                .add(
                        SnapshotId.class,
                        (tx, ids) -> Compute.ownership(tx.snapshots().owned(ids)));
        kernel.references()
                .add(
                        SnapshotPolicyId.class,
                        (tx, ids) -> Compute.ownership(tx.snapshotPolicies().owned(ids)));
        snapshots.register(inUse);
        policies.register();
        templates.register(inUse);
        isos.register(inUse);
        drives.register();
        kernel.belongings().add(new AccountVolumes(commands));
        inUse.add(ZoneId.class, (tx, id) -> {
            long count = tx.volumes().countLooseIn(new ZoneId(id));
            return count == 0 ? Optional.empty() : Optional.of(count + " volumes");
        });
    }

    /** Begins recurring work. */
    void start() {
        kernel.recurring()
                .every(
                        "the removal of destroyed volumes",
                        () -> LOOK,
                        () -> whenDue(VolumeJanitor.INTERVAL, lastRemoval, janitor::look));
        kernel.recurring().every("the removal of images", () -> SOON, templates::look);
        kernel.recurring()
                .every(
                        "snapshots of policies",
                        () -> LOOK,
                        () -> whenDue(SnapshotPolicies.LOOK_INTERVAL, lastSnapshots, policies::look));
    }

    /** The interval is a setting that may change at any time, so it is looked at often and kept to. */
    private void whenDue(String interval, AtomicLong lastLook, Runnable look) {
        long last = lastLook.get();
        boolean isDue = System.nanoTime() - last
                >= kernel.settings().secondsOf(interval).toNanos();
        if (isDue && lastLook.compareAndSet(last, System.nanoTime())) {
            look.run();
        }
    }
}
