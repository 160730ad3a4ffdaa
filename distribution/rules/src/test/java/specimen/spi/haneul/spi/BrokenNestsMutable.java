package specimen.spi.haneul.spi;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

@ConsumerType
public interface BrokenNestsMutable {
    /** Looks like a value from outside. */
    record Wrapped(List<StringBuilder> parts) {}

    Optional<Wrapped> wrapped();
}
