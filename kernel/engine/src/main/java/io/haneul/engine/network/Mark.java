package io.haneul.engine.network;

import io.haneul.model.NicId;
import io.haneul.store.network.NicMark;
import io.haneul.store.network.NicRow;

/** Something of a network that was changed, and is to be in force at its providers. What was changed again has another mark. */
sealed interface Mark {
    /** {@return the mark of an interface as it is now} */
    static Mark of(NicRow nic) {
        return of(NicMark.of(nic));
    }

    /** {@return the mark of an interface as it was read} */
    static Mark of(NicMark nic) {
        return new OfNic(nic.id(), nic.revision());
    }

    /** {@return the mark of a change that has no row of its own to say so, such as an interface that is gone} */
    static Mark ofChange(long change) {
        return new OfChange(change);
    }

    /** An interface at one of its revisions. */
    record OfNic(NicId id, long revision) implements Mark {
        NicMark row() {
            return new NicMark(id, revision);
        }
    }

    /** A change by its number. */
    record OfChange(long number) implements Mark {}
}
