package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Run;
import io.haneul.jobs.Subject;
import io.haneul.model.VolumeId;
import io.haneul.store.Tx;
import io.haneul.store.compute.VolumeRow;
import io.haneul.store.compute.VolumeState;

/**
 * What every job that works on a volume hands on.
 *
 * @param volume which
 * @param name   of it, for events
 * @param from   the state it had before, and has again when the job fails
 * @param epoch  that calls of earlier jobs to its storage were of, at most; those of this job are newer
 * @param event  the type of the event that tells of it
 * @param owner  whom it is told
 */
record VolumeWork(VolumeId volume, String name, VolumeState from, long epoch, String event, Events.Owner owner) {
    /** As {@code jobinstancetype} and {@code resourcetype} on the wire. */
    static final String KIND = "Volume";

    /** How often servers may take over one job before its epochs reach those of the next. */
    private static final long TAKE_OVERS = 1000;

    static VolumeWork of(VolumeRow row, String event, Events.Owner owner) {
        return new VolumeWork(
                row.id(),
                row.name(),
                row.state(),
                row.epoch(),
                event,
                owner.tellingTo(row.accountId(), row.domainId()));
    }

    static Subject subject(VolumeId volume) {
        return Subject.of("volume", volume);
    }

    static Events.Resource resource(VolumeRow row) {
        return new Events.Resource(KIND, row.id().value(), row.name());
    }

    Events.Happening tells() {
        return new Events.Happening(event, owner, new Events.Resource(KIND, volume.value(), name));
    }

    /** Sets aside, before the first call, the epochs that the job's calls to the volume's storage are of. */
    void claim(Tx tx, Run run) {
        tx.volumes().claim(volume, epoch + run.epoch().value() + TAKE_OVERS);
    }

    /** Writes down that the job is done. */
    void done(Tx tx, VolumeState to) {
        tx.volumes().end(volume, to);
        Events.tell(tx, Events.Stage.COMPLETED, tells());
    }

    /** Writes down that the job has failed, and that the volume is what it was. */
    void failed(Tx tx, Failure failure) {
        tx.volumes().end(volume, from);
        Events.failed(tx, tells(), failure.text());
    }
}
