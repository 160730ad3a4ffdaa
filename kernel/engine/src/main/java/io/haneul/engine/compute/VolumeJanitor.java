package io.haneul.engine.compute;

import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Setting;
import io.haneul.engine.core.Settings;
import io.haneul.engine.core.WellKnown;
import io.haneul.model.JobId;
import io.haneul.model.VolumeId;
import io.haneul.store.Tx;
import io.haneul.store.compute.VolumeRow;
import io.haneul.store.compute.VolumeState;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes volumes that have been destroyed for long enough. Any number of servers may do it at once. */
final class VolumeJanitor {
    static final String ENABLED = "storage.cleanup.enabled";
    static final String DELAY = "storage.cleanup.delay";
    static final String INTERVAL = "storage.cleanup.interval";

    private static final Logger LOG = LoggerFactory.getLogger(VolumeJanitor.class);
    private static final long YEAR = 366L * 24 * 3600;
    private static final int AT_ONCE = 100;

    private final Kernel kernel;
    private final VolumeCommands commands;

    VolumeJanitor(Kernel kernel, VolumeCommands commands) {
        this.kernel = kernel;
        this.commands = commands;
    }

    static void define(Settings settings) {
        settings.define(
                Setting.flag(ENABLED, true, "Whether destroyed volumes whose time is over are removed")
                        .withCategory("Storage"),
                Setting.number(DELAY, 86_400, "Seconds: how long a destroyed volume can still be recovered")
                        .between(1, YEAR)
                        .withCategory("Storage"),
                Setting.number(INTERVAL, 86_400, "Seconds: how often destroyed volumes whose time is over are removed")
                        .between(1, YEAR)
                        .withCategory("Storage"));
    }

    /** Looks once. */
    void look() {
        if (!kernel.settings().flagOf(ENABLED)) {
            return;
        }
        Instant before =
                kernel.store().clock().instant().minusSeconds(kernel.settings().longOf(DELAY));
        for (VolumeId id : kernel.store().read(tx -> tx.volumes().destroyedBefore(before, AT_ONCE))) {
            try {
                kernel.store().write(tx -> tx.volumes().find(id).ifPresent(volume -> remove(tx, volume)));
            } catch (Refusal refusal) {
                LOG.debug("volume {} is left alone: {}", id, refusal.getMessage());
            }
        }
    }

    private void remove(Tx tx, VolumeRow volume) {
        Events.Owner system = new Events.Owner(WellKnown.SYSTEM_USER, volume.accountId(), volume.domainId());
        if (volume.state() == VolumeState.DESTROYED) {
            JobId unused = commands.remove(tx, volume, system, Optional.empty());
        }
    }
}
