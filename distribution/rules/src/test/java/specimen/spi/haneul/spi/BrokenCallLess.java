package specimen.spi.haneul.spi;

import io.haneul.model.Fault;
import org.osgi.annotation.versioning.ConsumerType;

@ConsumerType
public interface BrokenCallLess {
    void start(String vm) throws Fault;
}
