package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.testkit.Claims.Deed;
import java.util.Optional;

/**
 * A verb that converges, as a contract tries it.
 *
 * @param deed     what it does, for the claims' names, such as {@code "attaching a disk"}
 * @param ready    brings about that it was not done yet; what the verb acts on is then held by the epoch given
 * @param call     does it, in the epoch given
 * @param holds    whether it is done, seen by own means
 * @param guarded  whether an older epoch than the one that holds what it acts on is refused
 * @param accident undoes it behind the driver's back, when that can be provoked
 */
record ConvergingVerb(String deed, Ready ready, Act call, Seen holds, boolean guarded, Optional<Accident> accident) {
    /** Prepares a try. */
    interface Ready {
        void at(long epoch) throws Exception;
    }

    /** Calls a verb. */
    interface Act {
        void at(long epoch) throws Fault, InterruptedException;

        default Deed deed(long epoch) {
            return () -> at(epoch);
        }
    }

    /** Looks. */
    interface Seen {
        boolean holds() throws Exception;
    }

    /** Happens without the driver's doing. */
    interface Accident {
        void happen() throws Exception;
    }

    static ConvergingVerb of(String deed, Ready ready, Act call, Seen holds) {
        return new ConvergingVerb(deed, ready, call, holds, false, Optional.empty());
    }

    ConvergingVerb byEpoch() {
        return new ConvergingVerb(deed, ready, call, holds, true, accident);
    }

    ConvergingVerb undoneBy(Accident undoing) {
        return new ConvergingVerb(deed, ready, call, holds, guarded, Optional.of(undoing));
    }
}
