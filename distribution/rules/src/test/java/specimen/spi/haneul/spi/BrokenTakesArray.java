package specimen.spi.haneul.spi;

import org.osgi.annotation.versioning.ConsumerType;

@ConsumerType
public interface BrokenTakesArray {
    void take(byte[] bytes);
}
