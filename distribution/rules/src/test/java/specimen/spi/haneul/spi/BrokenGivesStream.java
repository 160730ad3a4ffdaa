package specimen.spi.haneul.spi;

import java.util.stream.Stream;
import org.osgi.annotation.versioning.ConsumerType;

@ConsumerType
public interface BrokenGivesStream {
    Stream<String> all();
}
