package specimen.spi.haneul.spi;

import org.osgi.annotation.versioning.ConsumerType;

@ConsumerType
public interface BrokenHeir extends SoundCompany {
    void oneMore();
}
