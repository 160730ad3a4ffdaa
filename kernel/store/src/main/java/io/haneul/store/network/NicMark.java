package io.haneul.store.network;

import io.haneul.model.NicId;

/**
 * An interface as it was at one of its revisions.
 *
 * @param revision see {@link NicRow#revision}
 */
public record NicMark(NicId id, long revision) {
    /** {@return the interface as it is} */
    public static NicMark of(NicRow nic) {
        return new NicMark(nic.id(), nic.revision());
    }
}
