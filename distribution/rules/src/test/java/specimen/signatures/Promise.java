package specimen.signatures;

import io.haneul.model.Fault;
import io.haneul.model.Id;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** A bit of everything. */
@ConsumerType
public interface Promise extends Comparable<Promise> {
    /** Which. */
    enum Sort {
        FIRST,
        SECOND
    }

    /** A closed choice. */
    sealed interface Choice permits No {}

    /** One of it. */
    record No(String reason) implements Choice {}

    <I extends Id> Optional<I> find(List<? extends I> among) throws Fault;

    @Deprecated
    void old();

    default int weight(int factor) {
        return factor;
    }

    static Optional<Promise> none() {
        return Optional.empty();
    }
}
