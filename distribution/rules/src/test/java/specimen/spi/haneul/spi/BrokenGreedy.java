package specimen.spi.haneul.spi;

import org.osgi.annotation.versioning.ConsumerType;

@ConsumerType
public interface BrokenGreedy {
    void take(String a, String b, String c, String d);
}
