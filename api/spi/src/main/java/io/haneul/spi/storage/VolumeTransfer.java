package io.haneul.spi.storage;

import io.haneul.model.Fault;
import io.haneul.model.Handle;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to bring content from a pool to an image store and back. */
@ConsumerType
public interface VolumeTransfer {
    /**
     * On return the image store holds the content of the volume, or of its snapshot, under the image's id. What it held under
     * that id before stays.
     *
     * @return the image's handle, as the driver of the store understands it
     * @throws Fault NOT_FOUND when volume or snapshot is not there, NO_CAPACITY when the store is full, CONFLICT when a machine
     *     uses the volume, UNREACHABLE when the store does not answer, UNKNOWN
     */
    Handle ensureExported(Call call, Target target, VolumeExport export) throws Fault, InterruptedException;

    /**
     * On return the volume exists with at least its size and, when newly made, the image's content. One that exists keeps its
     * content.
     *
     * @throws Fault NOT_FOUND when the image is not in its store, NO_CAPACITY, UNREACHABLE when the store does not answer,
     *     CONFLICT when a newer epoch holds the volume, UNKNOWN
     */
    VolumeObservation ensureImported(Call call, Target target, VolumeImport volume) throws Fault, InterruptedException;
}
