package specimen.spi.haneul.spi;

import org.osgi.annotation.versioning.ConsumerType;

@ConsumerType
public interface BrokenTakesClass {
    void take(Class<?> kind);
}
