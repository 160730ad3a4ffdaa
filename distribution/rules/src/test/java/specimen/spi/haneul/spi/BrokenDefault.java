package specimen.spi.haneul.spi;

import org.osgi.annotation.versioning.ConsumerType;

@ConsumerType
public interface BrokenDefault {
    default void migrate() {
        throw new IllegalStateException("not here");
    }
}
